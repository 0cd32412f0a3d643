using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Scoring;

/// <summary>What an author got wrong in the scoring of a questionnaire, all of it at once.</summary>
public static class ScoringCheck
{
    /// <summary>Every problem with the dimension or question it belongs to; the problem's place is the member's name in the file.</summary>
    public static IEnumerable<(string Id, Problem Problem)> All(Questionnaire questionnaire, Func<string, IQuestionType?>? types = null)
    {
        var plan = ScoringPlan.Compile(questionnaire, types);
        foreach (var node in plan.Nodes)
            foreach (var problem in Of(node))
                yield return (node.Kind == NodeKind.Row ? node.Question!.Id : node.Id, problem);
        foreach (var set in questionnaire.Bands)
            foreach (var problem in Of(set))
                yield return (set.Id, problem);
        foreach (var problem in EffectsOf(questionnaire.Effects))
            yield return (questionnaire.Id, problem);
    }

    private static IEnumerable<Problem> Of(ScoringNode node)
    {
        var settings = node.Settings;
        if (node.Weight is not >= 0 or double.PositiveInfinity)
            yield return new Problem("weight", "weight-negative", "A weight must be 0 or more.");
        if (node.Range is { } range && node.Target is { } target && (target < range.Lowest || target > range.Highest))
            yield return new Problem("target", "target-out-of-range", $"The target {Plain.Number(target)} lies outside the scores this node can have, {Plain.Number(range.Lowest)} to {Plain.Number(range.Highest)}.");
        foreach (var problem in EffectsOf(node.Question?.Effects ?? settings.Effects))
            yield return problem;
        if (node.IsAnswer)
            yield break;
        foreach (var problem in Tree(node).Concat(Limits(settings)).Concat(Unused(node)))
            yield return problem;
        foreach (var problem in (node.Method?.Check(node) ?? []).Concat(Formula.Check(node, "precondition", settings.Precondition)))
            yield return problem;
    }

    private static IEnumerable<Problem> Tree(ScoringNode node)
    {
        if (node.Method is null)
            yield return new Problem("method", "unknown-method", Suggestion.Unknown("scoring method", node.Settings.Method, ScoringMethods.All.Select(m => m.Id)));
        if (node.Children.Count == 0 && node.Repeat is null)
            yield return new Problem("id", "nothing-to-score", $"No dimension and no question feeds '{node.Id}', so it never has a score.", ProblemSeverity.Warning);
        else if (!node.Influential().Any())
            yield return new Problem("weight", "all-weights-zero", $"Everything that feeds '{node.Id}' has weight 0, so it never has a score.");
        if (node.Method is { UsesWeights: false, NeverScores: false } && node.Children.Any(c => c.Weight is not (0 or 1)))
            yield return new Problem("method", "weights-unused", $"'{node.Method.Id}' takes no notice of weights other than 0.", ProblemSeverity.Warning);
    }

    private static IEnumerable<Problem> Limits(Dimension settings)
    {
        if (settings.MinimumCoverage is < 0 or > 1)
            yield return new Problem("minimum_coverage", "coverage-out-of-range", "'minimum_coverage' is a share from 0 to 1, for example 0.5.");
        if (settings.MinimumAnswered < 0)
            yield return new Problem("minimum_answered", "answered-negative", "'minimum_answered' cannot be below 0.");
        if (settings.Round is { Digits: < 0 or > 15 })
            yield return new Problem("round", "digits-out-of-range", "'digits' must be from 0 to 15.");
        if (settings.RankDigits is < 0 or > 15)
            yield return new Problem("rank_digits", "digits-out-of-range", "'rank_digits' must be from 0 to 15.");
    }

    /// <summary>Settings of another method, which would silently do nothing.</summary>
    private static IEnumerable<Problem> Unused(ScoringNode node)
    {
        if (node.Kind != NodeKind.Dimension || node.Method is not { } method)
            yield break;
        var settings = node.Settings;
        (string Member, bool Given)[] given =
        [
            ("renormalise", !settings.Renormalise), ("max", settings.Max is not null), ("as", settings.As is not null), ("pass", settings.Pass is not null),
            ("minimum_criteria", settings.MinimumCriteria is not null), ("gate", settings.Gate is not null), ("from", settings.From is not null),
            ("table", settings.Table is not null), ("steps", settings.Steps.Count > 0), ("start", settings.Start is not null),
            ("kind", settings.Kind is not null), ("formula", settings.Formula is not null),
        ];
        foreach (var (member, _) in given.Where(g => g.Given && !method.Members.Contains(g.Member)))
            yield return new Problem(member, "setting-unused", $"'{member}' does nothing for '{method.Id}'.", ProblemSeverity.Warning);
    }

    private static IEnumerable<Problem> Of(BandSet set)
    {
        double? before = null;
        for (var i = 0; i < set.Bands.Count; i++)
        {
            var band = set.Bands[i];
            if (band.From is not null && band.Above is not null)
                yield return new Problem($"bands[{i}]", "band-two-bounds", $"Band '{band.Id}' has both 'from' and 'above'; give one.");
            else if (i > 0 && (band.From ?? band.Above) is null)
                yield return new Problem($"bands[{i}]", "band-without-bound", $"Band '{band.Id}' needs 'from' or 'above'; only the lowest band may have neither.");
            else if ((band.From ?? band.Above) <= before)
                yield return new Problem($"bands[{i}]", "bands-not-rising", $"Band '{band.Id}' must start above the band before it; bands go from the lowest to the highest.");
            before = band.From ?? band.Above ?? before;
        }
    }

    /// <summary>An open answer, or one without evidence, must never earn full marks.</summary>
    private static IEnumerable<Problem> EffectsOf(StateEffects? effects)
    {
        if (effects is null)
            yield break;
        (string Member, StateEffect? Effect)[] given =
            [("blank", effects.Blank), ("dont_know", effects.DontKnow), ("insufficient_evidence", effects.InsufficientEvidence)];
        foreach (var (member, _) in given.Where(g => g.Effect == StateEffect.Full))
            yield return new Problem($"effects.{member}", "effect-full", $"'full' is for answers that do not apply; '{member}' can be exclude, zero, worst or block.");
    }
}
