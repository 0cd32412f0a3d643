using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>What <c>assess score</c> worked out, ready for any format.</summary>
/// <param name="Questionnaire">For labels.</param>
/// <param name="Cards">One for each sheet of the layer, in the order of the input.</param>
/// <param name="LeftOut">Who is not among them, and why.</param>
/// <param name="AllNodes">Questions and rows too, not only dimensions.</param>
internal sealed record ScoreOutput(Questionnaire Questionnaire, IReadOnlyList<Scorecard> Cards, IReadOnlyList<LeftOut> LeftOut, bool AllNodes)
{
    private readonly HashSet<string> several = [.. Cards.GroupBy(card => card.Respondent).Where(cards => cards.Count() > 1).Select(cards => cards.Key)];

    public IEnumerable<NodeScore> NodesOf(Scorecard card) => AllNodes ? card.Nodes : card.Dimensions;

    /// <summary>Whose scores these are; with the author where several experts judged the same respondent.</summary>
    public string Name(Scorecard card) => card.Author is { } author && several.Contains(card.Respondent) ? $"{card.Respondent} ({author})" : card.Respondent;

    /// <summary>Why there is no score, or what must be known beside one (PEFA D*: flagged wherever the score is shown).</summary>
    public static string Reason(in NodeScore node)
    {
        if (node.Reason != NoResult.None)
            return node.Reason.Text();
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
