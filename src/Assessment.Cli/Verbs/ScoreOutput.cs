using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>The scorecards of one layer.</summary>
/// <param name="Questionnaire">For labels.</param>
/// <param name="Scores">A scorecard for each sheet of the layer, in the order of the input, and who is not among them.</param>
/// <param name="AllNodes">Questions and rows too, not only dimensions.</param>
internal sealed record ScoreOutput(Questionnaire Questionnaire, LayerScores Scores, bool AllNodes) : IScores
{
    private readonly HashSet<string> several = [.. Scores.Scorecards.GroupBy(card => card.Respondent).Where(cards => cards.Count() > 1).Select(cards => cards.Key)];

    public int Count => Scores.Scorecards.Count + LeftOut.Count;

    public string Title => $"{Who} · {Questionnaire.Id} {Questionnaire.Edition} · {Scores.Layer.Word()}";

    public IReadOnlyList<string> CountHeadings { get; } = ["answered", "applicable", "total"];

    public IReadOnlyList<LeftOut> LeftOut => Scores.LeftOut;

    public IEnumerable<ScoreLine> Lines =>
    [
        .. Scores.Scorecards.SelectMany(card => (AllNodes ? card.Nodes : card.Dimensions).Select(node => new ScoreLine(
            Name(card), node.Id, node.Depth, node.Score, node.Band, node.Rank, node.Coverage, Reason(node), node.Progress))),
        .. LeftOut.Select(left => ScoreLine.Of(left)),
    ];

    public string ToJson() => ScorecardJson.Write(Scores, Questionnaire);

    private string Who => (Scores.Scorecards.DistinctBy(card => card.Respondent).ToList(), Scores.Scorecards.Count) switch
    {
        ([var only], 1) when LeftOut.Count == 0 => Name(only),
        ([var only], var sheets) when LeftOut.Count == 0 => $"{only.Respondent}, {sheets} sheets",
        var (respondents, _) => $"{respondents.Count} respondents",
    };

    /// <summary>Whose scores these are; with the author where several experts judged the same respondent.</summary>
    private string Name(Scorecard card) => card.Author is { } author && several.Contains(card.Respondent) ? $"{card.Respondent} ({author})" : card.Respondent;

    /// <summary>Why there is no score, or what must be known beside one (PEFA D*: flagged wherever the score is shown).</summary>
    private static string Reason(NodeScore node) => node.Reason != NoResult.None ? node.Reason.Text()
        : string.Join(' ', node.Progress is { } progress ? node.Flags.Sentences().Prepend($"{progress}.") : node.Flags.Sentences());
}
