using System.Security.Cryptography;
using System.Text;

namespace Assessment.Domain.Answering;

/// <summary>Something that was found when a sheet was looked over.</summary>
/// <param name="Problem">What, where and how grave.</param>
/// <param name="Warning">Names this finding in a <see cref="Dismissal"/>. It holds the answers it was found in: when one of them changes, the reason
/// that was given for leaving it no longer speaks for it.</param>
public sealed record QualityFinding(SheetProblem Problem, string Warning)
{
    public bool Blocks => Problem.Severity == ProblemSeverity.Error;
}

/// <summary>Looks a sheet over before it is handed in: what the questionnaire demands, and what is worth a second look.</summary>
public static class Quality
{
    /// <summary>The longest <see cref="QualityFinding.Warning"/>, in characters.</summary>
    public const int LongestWarning = 512;

    /// <summary>How many rules are applied to a sheet: those of the questionnaire and our own.</summary>
    public static int RuleCount(SheetLayout layout) => layout.Questionnaire.Rules.Count + QualityRules.All.Count;

    /// <summary>All that is found: what blocks first, then by rule in the order of the questionnaire.</summary>
    public static IReadOnlyList<QualityFinding> Check(SheetLook look) =>
        [.. look.Asked.Concat(QualityRules.All.SelectMany(rule => rule.Find(look)))
            .OrderBy(problem => problem.Severity == ProblemSeverity.Error ? 0 : 1).Select(problem => new QualityFinding(problem, WarningOf(problem, look)))];

    private static string WarningOf(SheetProblem problem, SheetLook look)
    {
        var said = string.Join('\n', problem.At.SelectMany(at => look.Answers.Where(answer => Covers(at, answer.Address))).Select(answer => $"{answer.Address}={answer.Answer.State}{answer.Answer.Text}"))
            + (problem.Said is null ? "" : $"\n{problem.Said}");
        var name = $"{problem.Key}{(problem.Rule is null ? "" : $" {problem.Rule}")}";
        var places = string.Join(' ', problem.At);
        var warning = $"{name} {places} #{Hash(said)}";
        return warning.Length <= LongestWarning ? warning : $"{problem.Key} #{Hash($"{name} {places} {said}")}";
    }

    // A rule of the questionnaire names a question; its rows and entries are meant with it.
    private static bool Covers(AnswerAddress named, AnswerAddress at) =>
        named.Question == at.Question && (named.Entry is null || named.Entry == at.Entry) && (named.Row is null || named.Row == at.Row);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
