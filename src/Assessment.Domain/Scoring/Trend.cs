using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Scoring;

/// <summary>A round in a trend: its name, the edition it used and one respondent's (or the country's) scorecard.</summary>
public sealed record TrendRound(string Label, Questionnaire Questionnaire, Scorecard Scorecard);

/// <summary>One node of the newest edition over the rounds, oldest first.</summary>
public sealed record TrendLine(string Node, IReadOnlyList<TrendPoint> Points);

/// <summary>A node in one round.</summary>
/// <param name="Round">Label of the round.</param>
/// <param name="NodeThen">What the node was called then; null where it cannot be compared.</param>
/// <param name="Score">The score then; null where there was none or it cannot be compared.</param>
/// <param name="Change">Difference from the nearest earlier score that can be compared.</param>
/// <param name="Reason">Why there is no score, in a plain sentence.</param>
public readonly record struct TrendPoint(string Round, string? NodeThen, double? Score, double? Change, string? Reason);

/// <summary>The same nodes over rounds, also across editions by the mapping that each edition declares. What cannot be compared says why.</summary>
public static class Trend
{
    /// <summary>Trends of the dimensions of the newest round.</summary>
    /// <param name="rounds">Oldest first; at least one.</param>
    /// <param name="editions">Editions between that no round used, so that the mapping can be followed through them.</param>
    public static IReadOnlyList<TrendLine> Of(IReadOnlyList<TrendRound> rounds, IReadOnlyList<Questionnaire>? editions = null)
    {
        var newest = rounds[^1].Scorecard;
        return [.. newest.Dimensions.Select(node => LineOf(node, rounds, editions ?? []))];
    }

    private static TrendLine LineOf(NodeScore newest, IReadOnlyList<TrendRound> rounds, IReadOnlyList<Questionnaire> editions)
    {
        var points = new TrendPoint[rounds.Count];
        var (then, last) = (new IdThen(newest.Id, null), rounds.Count - 1);
        for (var i = last; i >= 0; i--)
        {
            if (i < last && then.Id is { } later)
                then = Follow(later, rounds[i + 1].Questionnaire, rounds[i].Questionnaire, editions);
            points[i] = then.Id is { } id ? PointOf(newest, id, rounds[i]) : new TrendPoint(rounds[i].Label, null, null, null, then.Reason);
        }
        double? before = null;
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = points[i] with { Change = points[i].Score - before };
            before = points[i].Score ?? before;
        }
        return new TrendLine(newest.Id, points);
    }

    private static TrendPoint PointOf(NodeScore newest, string id, TrendRound round)
    {
        var (label, edition) = (round.Label, round.Questionnaire.Edition);
        if (round.Scorecard.Find(id) is not { } then)
            return new TrendPoint(label, null, null, null, $"Edition {edition} has no '{id}'.");
        var difference = then.Method != newest.Method ? $"Edition {edition} scored it by {then.Method ?? "its answer"}, not by {newest.Method ?? "its answer"}."
            : then.Range != newest.Range ? $"Edition {edition} scored it from {Text(then.Range)}, not from {Text(newest.Range)}." : null;
        return difference is not null ? new TrendPoint(label, null, null, null, difference)
            : new TrendPoint(label, id, then.Score, null, then.Score is null ? then.Reason.Text() : null);
    }

    /// <summary>The node's id in an older edition, or why there is none; follows the mappings edition by edition.</summary>
    private static IdThen Follow(string id, Questionnaire newer, Questionnaire older, IReadOnlyList<Questionnaire> editions)
    {
        if (newer.Id != older.Id)
            return new(null, $"Another instrument was used: {older.Id}.");
        for (var current = newer; current.Edition != older.Edition;)
        {
            if (current.Continues is not { } mapping)
                return new(null, $"Edition {current.Edition} does not say which edition it continues.");
            if (mapping.NotComparable.TryGetValue(id, out var reason))
                return new(null, reason);
            id = mapping.Ids.GetValueOrDefault(id, id);
            if (mapping.Edition == older.Edition)
                break;
            if (editions.FirstOrDefault(e => e.Id == newer.Id && e.Edition == mapping.Edition) is not { } next || next == current)
                return new(null, $"Edition {newer.Edition} does not continue edition {older.Edition}.");
            (current, editions) = (next, [.. editions.Where(e => e != next)]);
        }
        return new(id, null);
    }

    /// <summary>What a node was called in an older edition, or why it cannot be compared.</summary>
    private readonly record struct IdThen(string? Id, string? Reason);

    private static string Text(ScoreRange? range) => range is { } known ? $"{Plain.Number(known.Lowest)} to {Plain.Number(known.Highest)}" : "an open range";
}
