using System.Text.Json;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;

namespace Assessment.Cli.Verbs;

/// <summary>The dimensions of each respondent over rounds, oldest first; what cannot be compared says why.</summary>
internal sealed class ScoreTrend : IListing
{
    private readonly List<TrendRecord> found;

    private ScoreTrend(Questionnaire questionnaire, List<TrendRecord> found)
    {
        this.found = found;
        Title = $"Trend · {questionnaire.Id} {questionnaire.Edition}";
    }

    public string Title { get; }

    public IReadOnlyList<string> Columns { get; } = ["respondent", "node", "round", "score", "change", "reason"];

    public IEnumerable<object?[]> Rows => found.SelectMany(of => of.Nodes.SelectMany(line => line.Points.Select(point => new object?[]
        { of.Respondent, line.Node, point.Round, point.Score, point.Change, point.Reason })));

    public IEnumerable<string> Notes => [];

    /// <summary>The trend up to the present round; null where a respondent has several sheets in the layer.</summary>
    public static ScoreTrend? Of(IReadOnlyList<ScoredRound> earlier, ScoredRound now, LayerScores shown, Fallback fallback)
    {
        ScoredRound[] rounds = [.. earlier, now];
        LayerScores[] scores = [.. earlier.Select(round => round.Score(shown.Layer, fallback)), shown];
        if (scores.Any(of => of.Scorecards.GroupBy(card => card.Respondent).Any(cards => cards.Count() > 1)))
            return null;
        var editions = rounds.Select(round => round.Questionnaire).ToList();
        return new ScoreTrend(now.Questionnaire, [.. shown.Scorecards.Select(card => new TrendRecord(card.Respondent,
            [.. LinesOf(card.Respondent, rounds, [.. scores.Select(of => of.Scorecards.FirstOrDefault(c => c.Respondent == card.Respondent))], editions)]))]);
    }

    public string ToJson() => JsonSerializer.Serialize(found, ListingJson.Default.ListTrendRecord);

    private static IEnumerable<TrendLine> LinesOf(string respondent, ScoredRound[] rounds, Scorecard?[] cards, List<Questionnaire> editions)
    {
        var there = rounds.Zip(cards).Where(pair => pair.Second is not null).Select(pair => new TrendRound(pair.First.Label, pair.First.Questionnaire, pair.Second!));
        foreach (var line in Trend.Of([.. there], editions))
        {
            var points = new Queue<TrendPoint>(line.Points);
            yield return line with
            {
                Points = [.. rounds.Zip(cards).Select(pair => pair.Second is not null ? points.Dequeue()
                    : new TrendPoint(pair.First.Label, null, null, null, $"'{respondent}' has no answer sheet in this round."))],
            };
        }
    }
}

/// <summary>The trends of one respondent.</summary>
internal sealed record TrendRecord(string Respondent, IReadOnlyList<TrendLine> Nodes);
