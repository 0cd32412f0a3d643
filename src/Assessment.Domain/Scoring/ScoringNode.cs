using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Scoring;

/// <summary>A node of the compiled scoring tree: a dimension, a question, a matrix or one of its rows, a repeat group. Never changes once compiled.</summary>
public sealed class ScoringNode
{
    /// <summary>Dimension id, question id, or <c>question.row</c>.</summary>
    public required string Id { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>Position in the tree, parents before children; a scorecard holds its nodes in this order.</summary>
    public required int Index { get; init; }

    public required ScoringNode? Parent { get; init; }
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>The method's settings: the dimension itself, or what a matrix or repeat group says in its place.</summary>
    public required Dimension Settings { get; init; }

    public Question? Question { get; init; }
    public Row? Row { get; init; }

    /// <summary>The method; null for questions and rows, whose points come from their answer.</summary>
    public IScoringMethod? Method { get; init; }

    public IReadOnlyList<ScoringNode> Children => ChildNodes;

    /// <summary>The lowest and highest score this node can have; null where that cannot be known (formulas, z-scores, open numbers).</summary>
    public ScoreRange? Range { get; internal set; }

    /// <summary>Score from which the node counts as met: its own <c>met_when</c>, its parent's, or full marks.</summary>
    public double Threshold { get; internal set; } = double.PositiveInfinity;

    /// <summary>What the method worked out once for this node, for example a look-up table.</summary>
    public object? Prepared { get; internal set; }

    public double Weight => Settings.Weight;

    public double? Level => Settings.Level;

    public double? Target => Settings.Target;

    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>True for a question or row, which has an answer of its own.</summary>
    public bool IsAnswer => Leaf is not null;

    /// <summary>The bands that name the score, or null.</summary>
    public BandSet? Bands { get; init; }

    /// <summary>The grade scale, or null.</summary>
    public Scale? Scale { get; init; }

    /// <summary>Unless true there is no result; null without one.</summary>
    internal Formula? Precondition { get; set; }

    /// <summary>The second pass of a method that compares with the cohort, or null.</summary>
    internal CohortRule? CohortRule { get; set; }

    internal AnswerRule? Leaf { get; set; }
    internal RepeatRule? Repeat { get; set; }
    internal ScoringNode[] ChildNodes { get; set; } = [];

    internal int[] ChildIndexes { get; set; } = [];

    /// <summary>Whether this node, when its result is missing, is left out even where its parent's method needs every child.</summary>
    internal bool LeftOutWhenMissing { get; init; }

    /// <summary>The name of a score at this node: its band, or its level on the grade scale.</summary>
    internal sbyte BandOf(double score) => (sbyte)(Bands?.IndexOf(score) ?? Scale?.IndexOf(score) ?? -1);

    internal string? BandNameOf(double score) => BandOf(score) is >= 0 and var band ? BandIds[band] : null;

    internal IReadOnlyList<string> BandIds => Bands is not null ? [.. Bands.Bands.Select(b => b.Id)]
        : Scale is not null ? [.. Scale.Levels.Select(l => l.Id)] : [];

    /// <summary>A profile with nothing but profiles above it: there is no result to block, so that it has none on purpose is the better reason.</summary>
    internal bool IsTopProfile => Method is { NeverScores: true } && Parent is not { IsTopProfile: false };

    /// <inheritdoc />
    public override string ToString() => Id;
}
