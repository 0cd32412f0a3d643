using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>The scorecards of one layer.</summary>
/// <param name="Questionnaire">For labels.</param>
/// <param name="Cards">One for each sheet of the layer, in the order of the input.</param>
/// <param name="LeftOut">Who is not among them, and why.</param>
/// <param name="AllNodes">Questions and rows too, not only dimensions.</param>
internal sealed record ScoreOutput(Questionnaire Questionnaire, IReadOnlyList<Scorecard> Cards, IReadOnlyList<LeftOut> LeftOut, bool AllNodes) : IScores
{
    private readonly HashSet<string> several = [.. Cards.GroupBy(card => card.Respondent).Where(cards => cards.Count() > 1).Select(cards => cards.Key)];

    public int Count => Cards.Count;

    public string Title => $"{(Cards is [var only] ? Name(only) : $"{Cards.Count} respondents")} · {Questionnaire.Id} {Questionnaire.Edition}"
        + (Cards.Count > 0 ? $" · {Cards[0].Layer.ToString().ToLowerInvariant()}" : "");

    public IEnumerable<ScoreLine> Lines
    {
        get
        {
            foreach (var card in Cards)
                foreach (var node in AllNodes ? card.Nodes : card.Dimensions)
                    yield return new ScoreLine(Name(card), node.Id, node.Depth, node.Score, node.Band, node.Rank, node.Coverage.Share,
                        $"{node.Coverage.Answered}/{node.Coverage.Applicable}", Reason(node));
        }
    }

    public string ToJson() => ScorecardJson.Write(Cards);

    /// <summary>Whose scores these are; with the author where several experts judged the same respondent.</summary>
    private string Name(Scorecard card) => card.Author is { } author && several.Contains(card.Respondent) ? $"{card.Respondent} ({author})" : card.Respondent;

    /// <summary>Why there is no score, or what must be known beside one (PEFA D*: flagged wherever the score is shown).</summary>
    private static string Reason(in NodeScore node)
    {
        if (node.Reason != NoResult.None)
            return node.Reason.Text();
        if (node.Flags == NodeRemarks.None)
            return "";
        var remarks = new List<string>();
        if (node.Flags.HasFlag(NodeRemarks.InsufficientEvidence))
            remarks.Add("Some evidence was insufficient.");
        if (node.Flags.HasFlag(NodeRemarks.FellBack))
            remarks.Add("Some answers come from a lower layer.");
        if (node.Flags.HasFlag(NodeRemarks.Vetoed))
            remarks.Add("Vetoed by the gate.");
        if (node.Passed is { } passed)
            remarks.Add(passed ? "Passed." : "Not passed.");
        return string.Join(' ', remarks);
    }
}
