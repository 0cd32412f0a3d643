using System.Text.RegularExpressions;
using Assessment.Domain.Expressions;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// Expressions: they can be read, name what exists, do not depend on themselves, and what feeds a score gives the same value
/// for the same answers for ever (SCORING.md: no <c>today()</c>, <c>now()</c>, <c>random()</c>, <c>uuid()</c>).
/// </summary>
internal static partial class ExpressionCheck
{
    public static void Run(CheckedQuestionnaire check)
    {
        var sites = new ExpressionSites(check.Questionnaire, check);
        foreach (var site in sites.All.TakeWhile(_ => !check.IsFull))
            if (!IsMisspeltWord(check, site))
                CheckText(check, site);
        Cycles.Report(check, sites);
        Purity(check, sites);
    }

    private static void CheckText(CheckedQuestionnaire check, ExpressionSite site)
    {
        foreach (var problem in site.Parsed.Problems)
            check.Inside(site.Owner, site.Member, problem.Offset, problem.Key, problem.Message);
        var children = site.Owner is Dimension dimension ? dimension.Dimensions.Select(d => d.Id).ToList() : [];
        foreach (var name in site.References)
            if (check.Named(name) is null && !children.Contains(name))
                check.Inside(site.Owner, site.Member, site.OffsetOf(name) + 2, "unknown-name", Unknown(check, name, children));
        if (site.Member is not ("calculate" or "formula" or "constraint") && site.References is [var only]
            && site.Parsed.Expression!.Text == $"${{{only}}}")
            check.Inside(site.Owner, site.Member, 0, "always-true",
                $"This is always true, whatever the answer is. Compare it, for example ${{{only}}} = 'yes'.", ProblemSeverity.Warning);
        WordTestCheck.Run(check, site);
        if (site.Parsed.Expression is { UsesPath: true } path)
            foreach (var bare in BareWords().Matches(Quoted().Replace(path.Text, m => new string(' ', m.Length)))
                .Where(m => check.QuestionsById.ContainsKey(m.Value)))
                check.Inside(site.Owner, site.Member, bare.Index, "name-without-braces",
                    $"Write ${{{bare.Value}}} to use the answer of that question.", ProblemSeverity.Warning);
    }

    private static string Unknown(CheckedQuestionnaire check, string name, List<string> children)
    {
        if (check.DimensionsById.ContainsKey(name))
            return $"'{name}' is a dimension. Only the formula, gate or precondition of the dimension right above it can use its score.";
        return name.Split('.') is [var matrix, var row] && check.QuestionsById.TryGetValue(matrix, out var asked)
            && asked.Question.Rows.Count > 0
            ? Suggestion.UnknownIn(matrix, "row", row, asked.Question.Rows.Select(r => r.Id))
            : Suggestion.Unknown(children.Count > 0 ? "question or child" : "question", name, check.QuestionsById.Keys.Concat(children));
    }

    /// <summary>
    /// A single word where only a few words, or an expression, can stand: <c>evidence: requierd</c> would be read as a path that finds
    /// nothing.
    /// </summary>
    private static bool IsMisspeltWord(CheckedQuestionnaire check, ExpressionSite site)
    {
        string[] words = site.Member == "evidence" ? ["none", "optional", "required"] : site.Member == "required" ? ["true", "false"] : [];
        var text = site.Parsed.Expression?.Text ?? "";
        if (words.Length == 0 || text.Length == 0 || !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            return false;
        check.Error(site.Owner, site.Member, "unknown-word",
            $"{Suggestion.Unknown($"word for '{site.Member}'", text, words)} An expression is possible too.");
        return true;
    }

    private static void Purity(CheckedQuestionnaire check, ExpressionSites sites)
    {
        var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<(ExpressionSite Site, string Feeds)>();
        foreach (var dimension in check.Dimensions)
            foreach (var site in sites.Of(dimension))
                waiting.Enqueue((site, dimension.Id));
        foreach (var asked in check.Questions)
            if ((asked.Question.Dimension ?? asked.Group?.Dimension) is { } dimension)
                foreach (var site in All(asked))
                    waiting.Enqueue((site, dimension));
        while (waiting.TryDequeue(out var next))
        {
            if (!reached.Add(next.Site))
                continue;
            if (next.Site.Impurities != Impurities.None)
                Impure(check, next.Site, next.Feeds);
            foreach (var name in next.Site.References)
                if (check.Named(name) is var (asked, _))
                    foreach (var site in All(asked))
                        waiting.Enqueue((site, next.Feeds));
        }

        IEnumerable<ExpressionSite> All(AskedQuestion asked) =>
            sites.Deciding(asked).Concat(asked.Question.Rows.SelectMany(row => sites.Deciding(asked, row)));
    }

    private static void Impure(CheckedQuestionnaire check, ExpressionSite site, string feeds)
    {
        var function = site.Impurities.ToString().Split(',')[0].ToLowerInvariant();
        var offset = Math.Max(0, site.Parsed.Expression!.Text.IndexOf(function, StringComparison.Ordinal));
        check.Inside(site.Owner, site.Member, offset, "impure-score",
            $"{function}() gives another value another time, and this expression feeds the score of '{feeds}'. The same answers must score the same for ever.");
    }

    /// <summary>A word that is no function, no <c>${name}</c> and no part of a path.</summary>
    [GeneratedRegex(@"(?<![\w${/.:@-])[A-Za-z_][\w-]*(?![\w(}/:-])")]
    private static partial Regex BareWords();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
