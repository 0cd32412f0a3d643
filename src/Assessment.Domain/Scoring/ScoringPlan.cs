using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring;

/// <summary>The scoring tree of one edition, compiled once: nodes in an array, parents before children, children in questionnaire order.</summary>
public sealed class ScoringPlan
{
    private readonly Dictionary<string, int> indexOf = [];
    private readonly ScoringNode[] nodes;

    private ScoringPlan(Questionnaire questionnaire, SheetLayout layout, ScoringNode[] nodes)
    {
        Questionnaire = questionnaire;
        Layout = layout;
        this.nodes = nodes;
        for (var i = 0; i < nodes.Length; i++)
            indexOf.TryAdd(nodes[i].Id, i);
        Shape = new ScorecardShape(questionnaire.Id, questionnaire.Edition, [.. nodes.Select(ScorecardNode.Of)]);
        Weights = [.. nodes.Select(n => n.Weight)];
    }

    public Questionnaire Questionnaire { get; }

    public SheetLayout Layout { get; }

    public IReadOnlyList<ScoringNode> Nodes => nodes;

    /// <summary>What all scorecards of this edition have in common.</summary>
    public ScorecardShape Shape { get; }

    internal double[] Weights { get; }

    internal ScoringNode[] NodeArray => nodes;

    /// <summary>Compiles the tree. A questionnaire with mistakes compiles too, so that the checks can report them all:
    /// what cannot be understood scores nothing.</summary>
    /// <param name="questionnaire">The edition.</param>
    /// <param name="types">Question types by id; by default <see cref="QuestionTypes.Find"/>.</param>
    public static ScoringPlan Compile(Questionnaire questionnaire, Func<string, IQuestionType?>? types = null)
    {
        var layout = new SheetLayout(questionnaire);
        return new ScoringPlan(questionnaire, layout, new TreeBuilder(questionnaire, layout, types ?? QuestionTypes.Find).Build());
    }

    /// <summary>The node with this id, or null. Dimension ids come first where a question has the same one.</summary>
    public ScoringNode? Find(string id) => indexOf.TryGetValue(id, out var index) ? nodes[index] : null;
}
