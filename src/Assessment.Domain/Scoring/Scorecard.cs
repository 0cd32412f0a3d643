using Assessment.Domain.Answering;

namespace Assessment.Domain.Scoring;

/// <summary>The scores of one sheet, node by node. Immutable; equal when every figure is equal.</summary>
public sealed class Scorecard : IEquatable<Scorecard>
{
    private readonly NodeCell[] cells;

    internal Scorecard(ScorecardShape shape, NodeCell[] cells)
    {
        Shape = shape;
        this.cells = cells;
    }

    public ScorecardShape Shape { get; }

    /// <summary>Institution, country or participant.</summary>
    public required string Respondent { get; init; }

    /// <summary>The layer that was asked for.</summary>
    public required Layer Layer { get; init; }

    /// <summary>Who judged, in the judged layer.</summary>
    public string? Author { get; init; }

    /// <summary>The lower layer this whole sheet was taken from, because there is none in <see cref="Layer"/>; null normally.</summary>
    public Layer? FellBackTo { get; init; }

    /// <summary>Targets of the round or the institution that stand in for the questionnaire's, by node.</summary>
    public IReadOnlyDictionary<string, double> Targets { get; init; } = NoTargets;

    /// <summary>All nodes, parents before children, in questionnaire order.</summary>
    public IEnumerable<NodeScore> Nodes => Enumerable.Range(0, cells.Length).Select(i => this[i]);

    /// <summary>The dimensions only, in the same order.</summary>
    public IEnumerable<NodeScore> Dimensions => Nodes.Where(n => n.Kind == NodeKind.Dimension);

    /// <summary>The first root: the overall result where a questionnaire has one.</summary>
    public NodeScore Overall => this[0];

    /// <summary>The node with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such node; see <see cref="Find"/>.</exception>
    public NodeScore this[string id] => Find(id) ?? throw new KeyNotFoundException($"The scorecard has no node '{id}'.");

    public NodeScore this[int index]
    {
        get
        {
            var (node, cell) = (Shape.Nodes[index], cells[index]);
            return new NodeScore
            {
                Id = node.Id,
                Kind = node.Kind,
                Parent = node.Parent < 0 ? null : Shape.Nodes[node.Parent].Id,
                Depth = node.Depth,
                Method = node.Method,
                Weight = node.Weight,
                Score = cell.Reason == NoResult.None ? cell.Score : null,
                Reason = cell.Reason,
                Coverage = new Coverage(cell.Answered, cell.Applicable, cell.Total),
                Band = cell.BandPlusOne == 0 ? null : node.Bands[cell.BandPlusOne - 1],
                Rank = cell.Rank == 0 ? null : cell.Rank,
                Target = Targets.TryGetValue(node.Id, out var target) ? target : node.Target,
                Flags = cell.Flags,
                Progress = cell.Progress,
                Range = node.Range,
            };
        }
    }

    internal static IReadOnlyDictionary<string, double> NoTargets { get; } = new Dictionary<string, double>();

    internal ReadOnlySpan<NodeCell> Cells => cells;

    /// <summary>The node with this id, or null.</summary>
    public NodeScore? Find(string id) => Shape.IndexOf(id) is >= 0 and var index ? this[index] : null;

    public bool Equals(Scorecard? other) => other is not null
        && (Respondent, Layer, Author, FellBackTo) == (other.Respondent, other.Layer, other.Author, other.FellBackTo)
        && (Shape.Questionnaire, Shape.Edition) == (other.Shape.Questionnaire, other.Shape.Edition)
        && Nodes.SequenceEqual(other.Nodes);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Scorecard);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Respondent, Layer, Author, cells.Length);
}
