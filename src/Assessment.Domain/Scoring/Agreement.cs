namespace Assessment.Domain.Scoring;

/// <summary>How far the experts agree, over all questions of a node, and on which questions they differ most.</summary>
/// <param name="Node">Id of the node; the questionnaire's where all questions are compared.</param>
/// <param name="Raters">How many experts rated.</param>
/// <param name="Items">Questions that at least two of them rated.</param>
/// <param name="Exact">Share of pairs of ratings that are the same, 0 to 1.</param>
/// <param name="WeightedKappa">Quadratically weighted Cohen's κ; only for two experts.</param>
/// <param name="Alpha">Krippendorff's α for ordered ratings; null without variation.</param>
/// <param name="Disagreements">Questions on which they differ, the largest difference first.</param>
public sealed record Agreement(
    string Node, int Raters, int Items, double? Exact, double? WeightedKappa, double? Alpha, IReadOnlyList<Disagreement> Disagreements)
{
    /// <summary>Agreement of several experts' scorecards of the same respondent and edition. Only answers with a value count as ratings;
    /// each is taken as a share of what its question can earn, so that questions on different scales can stand side by side.</summary>
    /// <param name="cards">One scorecard an expert.</param>
    /// <param name="node">The node whose questions are compared; by default all questions.</param>
    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public static Agreement Of(IReadOnlyList<Scorecard> cards, string? node = null)
    {
        var shape = cards.Count == 0 ? throw new ArgumentException("There is no scorecard.", nameof(cards)) : cards[0].Shape;
        var root = node is null ? -1 : shape.IndexOf(node);
        if (root < 0 && node is not null)
            throw new KeyNotFoundException($"The scorecards have no node '{node}'.");
        var (items, disagreements) = (new List<double[]>(), new List<Disagreement>());
        for (var i = Math.Max(0, root); i < shape.Nodes.Count && (i <= root || root < 0 || shape.Nodes[i].Depth > shape.Nodes[root].Depth); i++)
        {
            if (shape.Nodes[i].Kind is not (NodeKind.Question or NodeKind.Row))
                continue;
            double[] ratings = [.. cards.Select(card => RatingOf(card[i]))];
            if (ratings.Count(r => !double.IsNaN(r)) < 2)
                continue;
            items.Add(ratings);
            if (Disagreement.Of(shape.Nodes[i].Id, cards, i, ratings) is { Distance: > 0 } disagreement)
                disagreements.Add(disagreement);
        }
        return new Agreement(node ?? shape.Questionnaire, cards.Count, items.Count, Ratings.ExactAgreement(items),
            cards.Count == 2 ? Ratings.WeightedKappa(items) : null, Ratings.OrdinalAlpha(items),
            [.. disagreements.OrderByDescending(d => d.Distance).ThenByDescending(d => d.Widest)]);
    }

    private static double RatingOf(NodeScore score) =>
        score is { Score: { } value, Coverage.Answered: 1 } ? score.Range is { } range && range.Highest > range.Lowest
            ? Rounder.Round((value - range.Lowest) / (range.Highest - range.Lowest), 9) : value : double.NaN;
}

/// <summary>One question on which experts differ.</summary>
/// <param name="Question">Question id or <c>question.row</c>.</param>
/// <param name="Ratings">Who gave how many points, in the order of the scorecards; null: no rating.</param>
/// <param name="Distance">Mean difference of two experts, as a share of the question's range (0 to 1).</param>
/// <param name="Widest">Largest difference of two experts, as a share of the question's range.</param>
public sealed record Disagreement(string Question, IReadOnlyList<ExpertRating> Ratings, double Distance, double Widest)
{
    internal static Disagreement Of(string question, IReadOnlyList<Scorecard> cards, int index, double[] shares)
    {
        var given = shares.Where(s => !double.IsNaN(s)).ToArray();
        var (sum, pairs) = (0.0, 0);
        for (var a = 0; a < given.Length; a++)
            for (var b = a + 1; b < given.Length; b++)
                (sum, pairs) = (sum + Math.Abs(given[a] - given[b]), pairs + 1);
        return new Disagreement(question, [.. cards.Select((card, i) => new ExpertRating(card.Author ?? card.Respondent, double.IsNaN(shares[i]) ? null : card[index].Score))],
            sum / pairs, given.Max() - given.Min());
    }
}

/// <summary>What one expert gave.</summary>
public readonly record struct ExpertRating(string Author, double? Points);
