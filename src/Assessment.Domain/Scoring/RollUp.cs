using System.Collections.Concurrent;

namespace Assessment.Domain.Scoring;

/// <summary>How scores of several respondents become one.</summary>
public enum RollUpRule { Mean, WeightedMean, Median, Minimum }

/// <summary>Scores of several institutions, or of the participants of a workshop, rolled up node by node; always with how many, how far apart,
/// and who is left out and why.</summary>
public sealed class RollUp
{
    private readonly ConcurrentDictionary<int, RolledUp> done = new();
    private readonly IReadOnlyList<Scorecard> cards;
    private readonly IReadOnlyDictionary<string, double>? weights;
    private readonly IReadOnlyList<LeftOut> absent;

    /// <param name="plan">The edition that all the scorecards come from.</param>
    /// <param name="cards">One scorecard a respondent; the sums run in this order.</param>
    /// <param name="rule">How they become one.</param>
    /// <param name="weights"><see cref="RollUpRule.WeightedMean"/>: weight of each respondent, 0 or more. Who has none is left out.</param>
    /// <param name="absent">Who belongs here and has no scorecard; they are among those left out of every node.</param>
    public RollUp(ScoringPlan plan, IReadOnlyList<Scorecard> cards, RollUpRule rule, IReadOnlyDictionary<string, double>? weights = null,
        IReadOnlyList<LeftOut>? absent = null)
    {
        Plan = plan;
        Rule = rule;
        this.cards = cards;
        this.absent = absent ?? [];
        this.weights = rule == RollUpRule.WeightedMean ? weights ?? new Dictionary<string, double>() : null;
    }

    public ScoringPlan Plan { get; }

    public RollUpRule Rule { get; }

    /// <summary>Dimensions, parents before children.</summary>
    public IEnumerable<RolledUp> Dimensions => Plan.Nodes.Where(n => n.Kind == NodeKind.Dimension).Select(At);

    /// <summary>The node with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public RolledUp this[string id] => At(Plan.Find(id) ?? throw new KeyNotFoundException($"There is no node '{id}'."));

    /// <summary>One roll-up for each group, for example the institutions of each country; groups in the order they are first met.</summary>
    public static IReadOnlyDictionary<string, RollUp> By(ScoringPlan plan, IEnumerable<Scorecard> cards, Func<Scorecard, string> group,
        RollUpRule rule, IReadOnlyDictionary<string, double>? weights = null) =>
        new OrderedDictionary<string, RollUp>(cards.GroupBy(group)
            .Select(g => KeyValuePair.Create(g.Key, new RollUp(plan, [.. g], rule, weights))));

    /// <summary>One roll-up for each group of a layer, with those who have no sheet in it; also for groups of which nobody has one.</summary>
    public static IReadOnlyDictionary<string, RollUp> By(ScoringPlan plan, LayerScores scores, Func<string, string> groupOf,
        RollUpRule rule, IReadOnlyDictionary<string, double>? weights = null)
    {
        var (cards, absent) = (scores.Scorecards.ToLookup(card => groupOf(card.Respondent)), scores.LeftOut.ToLookup(left => groupOf(left.Respondent)));
        return new OrderedDictionary<string, RollUp>(cards.Select(g => g.Key).Concat(absent.Select(g => g.Key)).Distinct()
            .Select(g => KeyValuePair.Create(g, new RollUp(plan, [.. cards[g]], rule, weights, [.. absent[g]]))));
    }

    private RolledUp At(ScoringNode node) => done.GetOrAdd(node.Index, static (_, of) => of.Self.Calculate(of.Node), (Self: this, Node: node));

    private RolledUp Calculate(ScoringNode node)
    {
        var scores = new double[cards.Count];
        var leftOut = absent.Count > 0 ? [.. absent] : (List<LeftOut>?)null;
        var (count, sum, total) = (0, 0.0, 0.0);
        var reason = absent.Count > 0 ? NoResult.NothingAnswered : NoResult.NothingApplicable;
        foreach (var card in cards)
        {
            ref readonly var cell = ref card.Cells[node.Index];
            var weight = weights is null ? 1 : weights.GetValueOrDefault(card.Respondent, double.NaN);
            if (cell.Reason != NoResult.None || !(weight > 0))
            {
                (leftOut ??= []).Add(new LeftOut(card.Author is null ? card.Respondent : $"{card.Respondent}, {card.Author}",
                    cell.Reason != NoResult.None ? cell.Reason.Text() : weight == 0 ? "Its weight is 0." : "It has no weight."));
                reason = cell.Reason.IsMissing() ? NoResult.NothingAnswered : cell.Reason == NoResult.Profile ? NoResult.Profile : reason;
                continue;
            }
            scores[count++] = cell.Score;
            (sum, total) = (sum + weight * cell.Score, total + weight);
        }
        if (count == 0)
            return new RolledUp(node.Id, null, reason, null, 0, null, leftOut ?? []);
        var spread = Spread.Of(scores.AsSpan(0, count));
        var score = Rule switch
        {
            RollUpRule.Mean or RollUpRule.WeightedMean => sum / total,
            RollUpRule.Median => spread.Median,
            RollUpRule.Minimum => spread.Lowest,
            _ => throw new InvalidOperationException($"There is no roll-up rule {Rule}."),
        };
        return new RolledUp(node.Id, score, NoResult.None, node.BandNameOf(score), count, spread, leftOut ?? []);
    }
}

/// <summary>One node, rolled up.</summary>
/// <param name="Node">Id of the node.</param>
/// <param name="Score">The rolled-up score; null where nobody has a result.</param>
/// <param name="Reason">Why there is no score.</param>
/// <param name="Band">The band of the rolled-up score.</param>
/// <param name="Count">How many respondents it rests on.</param>
/// <param name="Spread">How far apart they are; null where nobody has a result.</param>
/// <param name="LeftOut">Who does not count, and why.</param>
public sealed record RolledUp(
    string Node, double? Score, NoResult Reason, string? Band, int Count, Spread? Spread, IReadOnlyList<LeftOut> LeftOut);
