using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>What all scorecards of an edition share: the nodes, parents before children.</summary>
public sealed class ScorecardShape
{
    private readonly Dictionary<string, int> indexOf = [];

    public ScorecardShape(string questionnaire, string edition, IReadOnlyList<ScorecardNode> nodes)
    {
        Questionnaire = questionnaire;
        Edition = edition;
        Nodes = nodes;
        for (var i = 0; i < nodes.Count; i++)
            indexOf.TryAdd(nodes[i].Id, i);
    }

    public string Questionnaire { get; }

    public string Edition { get; }

    public IReadOnlyList<ScorecardNode> Nodes { get; }

    /// <summary>Index of a node, or -1.</summary>
    public int IndexOf(string id) => indexOf.GetValueOrDefault(id, -1);
}

/// <summary>A node as a scorecard knows it, without the questionnaire at hand.</summary>
/// <param name="Id">Dimension id, question id, or <c>question.row</c>.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Parent">Index of the parent; -1 for a root.</param>
/// <param name="Depth">0 for a root.</param>
/// <param name="Method">Id of the scoring method; null for a question.</param>
/// <param name="Weight">Weight in the parent.</param>
/// <param name="Range">Lowest and highest possible score; null where unknown.</param>
/// <param name="Target">The target the questionnaire sets.</param>
/// <param name="Bands">Band ids (or level ids of the grade scale), lowest first.</param>
public sealed record ScorecardNode(
    string Id, NodeKind Kind, int Parent, int Depth, string? Method, double Weight, ScoreRange? Range, double? Target, IReadOnlyList<string> Bands)
{
    internal static ScorecardNode Of(ScoringNode node) => new(
        node.Id, node.Kind, node.Parent?.Index ?? -1, node.Depth, node.Method?.Id, node.Weight, node.Range, node.Target, node.BandIds);
}
