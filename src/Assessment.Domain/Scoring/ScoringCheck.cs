using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Scoring;

/// <summary>What an author got wrong in the scoring of a questionnaire, all of it at once. References, weights and bands are checked with the
/// rest of the file; here are the methods' own rules, targets and effects.</summary>
public static class ScoringCheck
{
    /// <summary>Every problem with the dimension, question or questionnaire it belongs to; the problem's place is a path of members.</summary>
    public static IEnumerable<(object Owner, Problem Problem)> All(Questionnaire questionnaire)
    {
        foreach (var problem in EffectsOf(questionnaire.Effects))
            yield return (questionnaire, problem);
        foreach (var node in ScoringPlan.Compile(questionnaire).Nodes.Where(n => n.Kind != NodeKind.Row))
            foreach (var problem in Of(node))
                yield return (node.Question is { } question ? question : node.Settings, problem);
    }

    private static IEnumerable<Problem> Of(ScoringNode node)
    {
        if (node.Range is { } range && node.Target is { } target && (target < range.Lowest || target > range.Highest))
            yield return new Problem("target", "target-out-of-range", $"The target {Plain.Number(target)} lies outside the scores '{node.Id}' can have, {Plain.Number(range.Lowest)} to {Plain.Number(range.Highest)}.");
        if (node.Settings.RankDigits is < 0 or > 15)
            yield return new Problem("rank_digits", "digits-out-of-range", "'rank_digits' must be from 0 to 15.");
        foreach (var problem in EffectsOf(node.Question is { } question ? question.Effects : node.Settings.Effects))
            yield return problem;
        if (node.IsAnswer)
            yield break;
        if (node.Method is not { } method)
        {
            yield return new Problem("method", "unknown-method", Suggestion.Unknown("scoring method", node.Settings.Method, ScoringMethods.All.Select(m => m.Id)));
            yield break;
        }
        if (method is { UsesWeights: false, NeverScores: false } && node.Children.Any(c => c.Weight is not (0 or 1)))
            yield return new Problem("method", "weights-unused", $"'{method.Id}' takes no notice of weights other than 0.", ProblemSeverity.Warning);
        foreach (var problem in method.Check(node))
            yield return problem;
    }

    /// <summary>An open answer, or one without evidence, must never earn full marks.</summary>
    private static IEnumerable<Problem> EffectsOf(StateEffects? effects)
    {
        (string Member, StateEffect? Effect)[] given =
            [("blank", effects?.Blank), ("dont_know", effects?.DontKnow), ("insufficient_evidence", effects?.InsufficientEvidence)];
        return given.Where(g => g.Effect == StateEffect.Full).Select(g => new Problem($"effects.{g.Member}", "effect-full",
            $"'full' is for answers that do not apply; '{g.Member}' can be exclude, zero, worst or block."));
    }
}
