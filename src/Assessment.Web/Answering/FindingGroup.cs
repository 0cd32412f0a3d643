using Assessment.Domain.Answering;
using Assessment.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Answering;

/// <summary>What was found about one or several answers of a section, as the quality page says it: what it is, why it matters, where to go.</summary>
/// <param name="Findings">One, or several of the same kind in the same section.</param>
/// <param name="Places">The questions it concerns.</param>
public sealed record FindingGroup(IReadOnlyList<QualityFinding> Findings, IReadOnlyList<QuestionPlace> Places)
{
    // Of these there may be many, and what to do about them is the same for all.
    private static readonly string[] Together = ["answer-required", "level-without-evidence", "unconfirmed", "unanswered"];

    public SheetProblem Problem => Findings[0].Problem;

    public string Key => Problem.Key;

    /// <summary>The section of the first question.</summary>
    public string Section => Places.Count > 0 ? Places[0].Section : "";

    public IReadOnlyList<string> Warnings => [.. Findings.Select(finding => finding.Warning)];

    /// <summary>Findings as a page shows them, in the order of the questionnaire.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<QualityFinding> findings, QuestionPlaces places) =>
    [
        .. from finding in findings
           let at = finding.Problem.At.Select(address => places.Of(address)).ToList()
           group (finding, at) by (finding.Problem.Key, Together.Contains(finding.Problem.Key) ? at[0].Section : finding.Warning) into same
           select new FindingGroup([.. same.Select(one => one.finding)], [.. same.SelectMany(one => one.at).DistinctBy(place => place.Anchor)]),
    ];

    /// <summary>"4.1 and 4.2 do not agree".</summary>
    public string Title(IStringLocalizer<Text> texts)
    {
        var numbers = Numbers(texts);
        return Places.Count == 1 ? texts[$"Quality.{Key}.one", numbers, Value(0), Value(1)] : texts[$"Quality.{Key}.other", numbers, Value(0), Value(1)];
    }

    /// <summary>Why it matters and what to do. What the instrument itself says comes in its own words.</summary>
    public string Explanation(IStringLocalizer<Text> texts) => Key is "constraint" or "rule" ? Problem.Message : texts[$"Quality.{Key}.why", Value(0), Value(1)];

    private string Value(int index) => Problem.Values.ElementAtOrDefault(index) ?? "";

    private string Numbers(IStringLocalizer<Text> texts)
    {
        var numbers = Places.Select(place => place.Number).Distinct().ToList();
        // A list of forty numbers says less than their count.
        return numbers.Count > 6 ? texts.Count("Questions", numbers.Count)
            : numbers.Count < 2 ? numbers.FirstOrDefault() ?? ""
            : texts["Quality.And", string.Join(", ", numbers.SkipLast(1)), numbers[^1]];
    }
}
