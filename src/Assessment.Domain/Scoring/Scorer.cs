using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Scoring;

/// <summary>Scores answer sheets of one edition, as typed or with skip logic applied already. Pure and thread-safe: the same sheets give the same scorecards for ever, to the last bit.</summary>
public sealed class Scorer
{
    private readonly int[] cohortNodes;

    public Scorer(Questionnaire questionnaire) : this(ScoringPlan.Compile(questionnaire))
    {
    }

    public Scorer(ScoringPlan plan)
    {
        Plan = plan;
        cohortNodes = [.. plan.Nodes.Where(n => n.CohortRule is not null).Select(n => n.Index).Reverse()];
    }

    public ScoringPlan Plan { get; }

    /// <summary>Scores one sheet alone. Nodes that compare with a cohort have no result.</summary>
    public Scorecard Score(AnswerSheet sheet, ScoringOptions? options = null) =>
        Score([SheetInLayer.Of(sheet)], options ?? ScoringOptions.Default, ranked: false)[0];

    /// <summary>Scores a cohort: normalising and ranks compare these sheets with one another. One scorecard a sheet, in the same order.</summary>
    public IReadOnlyList<Scorecard> Score(IReadOnlyList<AnswerSheet> cohort, ScoringOptions? options = null) =>
        Score([.. cohort.Select(SheetInLayer.Of)], options ?? ScoringOptions.Default, (options ?? ScoringOptions.Default).Rank);

    /// <summary>Scores one layer of many respondents' sheets. The judged layer gives one scorecard for each expert.</summary>
    /// <param name="sheets">Sheets of all layers.</param>
    /// <param name="layer">The layer to score.</param>
    /// <param name="fallback">Whether what the layer lacks is taken from the layer below; scorecards say where it was.</param>
    /// <param name="options">Targets and ranks.</param>
    public LayerScores Score(IReadOnlyList<AnswerSheet> sheets, Layer layer, Fallback fallback = Fallback.None, ScoringOptions? options = null)
    {
        options ??= ScoringOptions.Default;
        var (chosen, leftOut) = Layers.Choose(sheets, layer, fallback);
        return new LayerScores(layer, Score(chosen, options, options.Rank), leftOut);
    }

    /// <inheritdoc cref="Score(IReadOnlyList{AnswerSheet}, Layer, Fallback, ScoringOptions?)"/>
    public static LayerScores Score(Questionnaire questionnaire, IReadOnlyList<AnswerSheet> sheets, Layer layer,
        Fallback fallback = Fallback.None, ScoringOptions? options = null) => new Scorer(questionnaire).Score(sheets, layer, fallback, options);

    /// <summary>Explains one number of a sheet, down to its answers.</summary>
    /// <exception cref="ArgumentException">There is no such node; ask <see cref="ScoringPlan.Find"/> first.</exception>
    public Trace Explain(AnswerSheet sheet, string node) => Explain([sheet], 0, node);

    /// <summary>Explains one number of one sheet of a cohort.</summary>
    /// <exception cref="ArgumentException">There is no such node; ask <see cref="ScoringPlan.Find"/> first.</exception>
    public Trace Explain(IReadOnlyList<AnswerSheet> cohort, int index, string node)
    {
        SheetInLayer[] sheets = cohortNodes.Length == 0 ? [SheetInLayer.Of(cohort[index])] : [.. cohort.Select(SheetInLayer.Of)];
        return Explain(sheets, node).ElementAt(cohortNodes.Length == 0 ? 0 : index).Trace;
    }

    /// <summary>Explains one number of every respondent of a layer, chosen as <see cref="Score(IReadOnlyList{AnswerSheet}, Layer, Fallback, ScoringOptions?)"/>
    /// chooses them. Each trace is built when it is reached.</summary>
    /// <exception cref="ArgumentException">There is no such node; ask <see cref="ScoringPlan.Find"/> first.</exception>
    public IEnumerable<Explained> Explain(IReadOnlyList<AnswerSheet> sheets, Layer layer, string node, Fallback fallback = Fallback.None) =>
        Explain(Layers.Choose(sheets, layer, fallback).Chosen, node);

    private IEnumerable<Explained> Explain(SheetInLayer[] sheets, string node)
    {
        var start = Plan.Find(node) ?? throw new ArgumentException($"There is no node '{node}'.", nameof(node));
        var cells = Evaluate(sheets);
        AnswerSheet[] cohort = [.. sheets.Select(s => s.Sheet)];
        return sheets.Select((s, i) => new Explained(s, new TraceBuilder(Plan, cohort, cells, i).Build(start),
            () => new RaiseFinder(Plan, cohort[i], cells[i], start).Find()));
    }

    /// <summary>What would raise this node by one level: to its next band; without bands to its target; without a target to the next whole number.</summary>
    /// <exception cref="ArgumentException">There is no such node; ask <see cref="ScoringPlan.Find"/> first.</exception>
    public Raise Raise(AnswerSheet sheet, string node)
    {
        var goal = Plan.Find(node) ?? throw new ArgumentException($"There is no node '{node}'.", nameof(node));
        sheet = Applied(sheet);
        return new RaiseFinder(Plan, sheet, Cells(sheet), goal).Find();
    }

    internal NodeCell[] Cells(AnswerSheet applied) => Evaluate([SheetInLayer.Of(applied)])[0];

    /// <summary>The sheet with skip logic applied.</summary>
    internal static AnswerSheet Applied(AnswerSheet sheet) => sheet.Layout.SkipLogic.Applied(sheet);

    private Scorecard[] Score(SheetInLayer[] sheets, ScoringOptions options, bool ranked)
    {
        var cells = Evaluate(sheets);
        if (ranked)
            Ranks.Assign(Plan, cells, options.RankDigits);
        var cards = new Scorecard[sheets.Length];
        for (var i = 0; i < cards.Length; i++)
            cards[i] = new Scorecard(Plan.Shape, cells[i])
            {
                Respondent = sheets[i].Sheet.Respondent,
                Layer = sheets[i].Layer,
                Author = sheets[i].Sheet.Author,
                FellBackTo = sheets[i].FellBackTo,
                Targets = options.TargetsOf(sheets[i].Sheet.Respondent),
            };
        return cards;
    }

    /// <summary>Applies skip logic, scores everybody up to the next node that needs the cohort, lets it compare, and goes on from there.</summary>
    private NodeCell[][] Evaluate(SheetInLayer[] sheets)
    {
        for (var i = 0; i < sheets.Length; i++)
            sheets[i] = sheets[i].Applied();
        var nodes = Plan.NodeArray;
        var cells = new NodeCell[sheets.Length][];
        for (var i = 0; i < sheets.Length; i++)
            cells[i] = new NodeCell[nodes.Length];
        var last = nodes.Length - 1;
        foreach (var first in cohortNodes.Append(0))
        {
            for (var i = 0; i < sheets.Length; i++)
                new Evaluator(sheets[i].Sheet, cells[i], Plan.Weights, sheets[i].FellBack).Run(nodes, last, first, sheets[i].Sheet.Answers);
            if (nodes[first].CohortRule is { } rule)
                Compare(nodes[first], rule, cells);
            last = first - 1;
        }
        return cells;
    }

    private static void Compare(ScoringNode node, CohortRule rule, NodeCell[][] cells)
    {
        var values = new double[cells.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = cells[i][node.Index].Reason == NoResult.None ? cells[i][node.Index].Score : double.NaN;
        var varies = rule(values);
        for (var i = 0; i < values.Length; i++)
            if (cells[i][node.Index].Reason == NoResult.None)
                Evaluator.Set(node, ref cells[i][node.Index], varies ? values[i] : NoResult.NoVariation);
    }
}
