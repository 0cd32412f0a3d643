namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Questions and rows whose formula or relevance depends, over others or directly, on their own answer. A matrix depends on nothing but
/// its own relevance; its rows depend on it, and whoever names the matrix depends on all of its rows.
/// </summary>
internal sealed class Cycles(CheckedQuestionnaire check, ExpressionSites sites)
{
    private enum Visit { Never, Open, Done }

    private readonly Dictionary<string, Visit> visits = new(StringComparer.Ordinal);

    /// <summary>The way that was gone: each name, how it was reached, and the names it leads to.</summary>
    private readonly List<(string Name, ExpressionSite? By, IEnumerator<(string Name, ExpressionSite? Site)> Ways)> path = [];

    public static void Report(CheckedQuestionnaire check, ExpressionSites sites)
    {
        var cycles = new Cycles(check, sites);
        foreach (var (id, asked) in check.QuestionsById)
            foreach (var name in asked.Question.Rows.Select(row => $"{id}.{row.Id}").Prepend(id))
                cycles.Walk(name);
    }

    /// <summary>Depth first with a path of its own: a chain of questions may be longer than the call stack.</summary>
    private void Walk(string start)
    {
        if (visits.GetValueOrDefault(start) == Visit.Never)
            Open(start, null);
        while (path.Count > 0)
        {
            var (name, by, ways) = path[^1];
            if (!ways.MoveNext())
            {
                visits[name] = Visit.Done;
                path.RemoveAt(path.Count - 1);
                continue;
            }
            var (next, site) = ways.Current;
            if (visits.GetValueOrDefault(next) == Visit.Never)
                Open(next, site ?? by);
            else if (visits[next] == Visit.Open && (site ?? by) is { } last)
                Tell(last, [.. path.Select(p => p.Name).SkipWhile(p => p != next), next]);
        }
    }

    private void Open(string name, ExpressionSite? by)
    {
        visits[name] = Visit.Open;
        path.Add((name, by, Ways(name).GetEnumerator()));
    }

    private IEnumerable<(string Name, ExpressionSite? Site)> Ways(string name)
    {
        if (check.Named(name) is not var (asked, row))
            yield break;
        if (row is not null)
            yield return (asked.Question.Id, null);
        foreach (var site in sites.Deciding(asked, row))
            foreach (var reference in site.References)
                if (check.Named(reference) is var (other, otherRow))
                    foreach (var target in otherRow is null ? other.Question.Rows.Select(r => $"{reference}.{r.Id}")
                        .Prepend(reference) : [reference])
                        yield return (target, site);
    }

    private void Tell(ExpressionSite site, IReadOnlyList<string> circle)
    {
        var shown = circle.Count <= 8 ? string.Join(" → ", circle) : $"{string.Join(" → ", circle.Take(4))} → … → {circle[^1]}";
        check.Inside(site.Owner, site.Member, site.OffsetOf(circle[^1]), "cycle", circle.Count == 2
            ? $"'{circle[0]}' depends on its own answer."
            : $"These depend on each other in a circle: {shown}.");
    }
}
