namespace Assessment.Domain.Questionnaires;

/// <summary>Questions whose formula or relevance depends, over others or directly, on their own answer.</summary>
internal static class Cycles
{
    private enum Visit { Never, Open, Done }

    public static void Report(CheckedQuestionnaire check, ExpressionSites sites)
    {
        var visits = new Dictionary<string, Visit>(StringComparer.Ordinal);
        foreach (var id in check.QuestionsById.Keys)
            Walk(id, check, sites, visits);
    }

    /// <summary>Depth first with a path of its own: a chain of questions may be longer than the call stack.</summary>
    private static void Walk(string start, CheckedQuestionnaire check, ExpressionSites sites, Dictionary<string, Visit> visits)
    {
        if (visits.GetValueOrDefault(start) != Visit.Never)
            return;
        var path = new List<(string Id, IEnumerator<(string Name, ExpressionSite Site)> Ways)>();
        Open(start);
        while (path.Count > 0)
        {
            var (id, ways) = path[^1];
            if (!ways.MoveNext())
            {
                visits[id] = Visit.Done;
                path.RemoveAt(path.Count - 1);
            }
            else if (visits.GetValueOrDefault(ways.Current.Name) == Visit.Never)
                Open(ways.Current.Name);
            else if (visits[ways.Current.Name] == Visit.Open)
                Tell(check, ways.Current.Site, [.. path.Select(p => p.Id).SkipWhile(p => p != ways.Current.Name), ways.Current.Name]);
        }

        void Open(string id)
        {
            visits[id] = Visit.Open;
            path.Add((id, Edges(check.QuestionsById[id], check, sites).GetEnumerator()));
        }
    }

    private static IEnumerable<(string Name, ExpressionSite Site)> Edges(AskedQuestion asked, CheckedQuestionnaire check, ExpressionSites sites) =>
        from site in sites.Deciding(asked)
        from name in site.References
        where check.QuestionsById.ContainsKey(name)
        select (name, site);

    private static void Tell(CheckedQuestionnaire check, ExpressionSite site, IReadOnlyList<string> circle)
    {
        var shown = circle.Count <= 8 ? string.Join(" → ", circle) : $"{string.Join(" → ", circle.Take(4))} → … → {circle[^1]}";
        check.Inside(site.Owner, site.Member, site.OffsetOf(circle[^1]), "cycle", circle.Count == 2
            ? $"'{circle[0]}' depends on its own answer."
            : $"These depend on each other in a circle: {shown}.");
    }
}
