using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring.Methods;

namespace Assessment.Domain.Scoring;

/// <summary>Builds the node array of a plan: top-down for parents, effects and thresholds, then bottom-up for ranges.</summary>
internal sealed class TreeBuilder(Questionnaire questionnaire, SheetLayout layout, Func<string, IQuestionType?> types)
{
    private readonly List<ScoringNode> nodes = [];
    private readonly List<List<ScoringNode>> childrenOf = [];
    private readonly Dictionary<Question, Question> groupOf = RepeatQuestions.GroupOf(questionnaire);
    private readonly ILookup<string, Question> scored = questionnaire.Sections.SelectMany(s => s.Questions)
        .SelectMany(RepeatQuestions.Scored).Where(q => q.Dimension is not null).ToLookup(q => q.Dimension!);

    public ScoringNode[] Build()
    {
        foreach (var root in questionnaire.Dimensions)
            Add(root, null, default(EffectRule).With(questionnaire.Effects));
        return Finished();
    }

    private ScoringNode[] Finished()
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var node = nodes[i];
            node.ChildNodes = [.. childrenOf[i]];
            node.ChildIndexes = [.. node.Children.Select(c => c.Index)];
            node.Range = RangeOf(node);
            node.Threshold = node.Settings.MetWhen ?? node.Parent?.Settings.MetWhen ?? node.Range?.Highest ?? double.PositiveInfinity;
        }
        foreach (var node in nodes)
        {
            (node.Prepared, node.CohortRule) = (node.Method?.Prepare(node, layout), node.Method?.Cohort(node));
            node.Precondition = Formula.Compile(node, node.Settings.Precondition, layout, questionScores: false);
        }
        return [.. nodes];
    }

    private static ScoreRange? RangeOf(ScoringNode node)
    {
        if (node.Leaf is { } leaf)
            return leaf.Range;
        return node.Method?.Range(node) is { } range
            ? node.Settings.Round is { } round ? new ScoreRange(round.Round(range.Lowest), round.Round(range.Highest)) : range
            : null;
    }

    private void Add(Dimension dimension, ScoringNode? parent, EffectRule above)
    {
        var effects = above.With(dimension.Effects);
        var node = Node(dimension, dimension.Id, NodeKind.Dimension, parent, above);
        foreach (var child in dimension.Dimensions)
            Add(child, node, effects);
        foreach (var question in scored[dimension.Id])
            Add(question, node, effects);
    }

    private void Add(Question question, ScoringNode parent, EffectRule above)
    {
        var effects = above.With(question.Effects);
        if (groupOf.TryGetValue(question, out var group))
            AddRepeat(question, group, parent, effects);
        else if (question.Rows.Any(row => row.Level is not null) && question.Level is null)
            foreach (var row in question.Rows) // Each row is a criterion of the dimension on its own.
                AddLeaf(question, row, layout.SlotOf(question.Id, row.Id), parent, effects);
        else if (question.Rows.Count > 0)
            AddMatrix(question, parent, effects, row => layout.SlotOf(question.Id, row.Id));
        else
            AddLeaf(question, null, layout.SlotOf(question.Id), parent, effects);
    }

    private void AddMatrix(Question question, ScoringNode parent, EffectRule effects, Func<Row, int> slotOf)
    {
        var node = Node(SettingsOf(question, question.Over), question.Id, NodeKind.Matrix, parent, effects, question);
        foreach (var row in question.Rows)
            AddLeaf(question, row, slotOf(row), node, effects);
    }

    private void AddLeaf(Question question, Row? row, int slot, ScoringNode parent, EffectRule effects)
    {
        if (types(question.Type) is not { IsAnswered: true } type || slot < 0)
            return;
        var settings = row is null
            ? SettingsOf(question, null)
            : new Dimension { Id = row.Id, Weight = row.Weight, Level = row.Level, MetWhen = question.MetWhen };
        var id = row is null ? question.Id : $"{question.Id}.{row.Id}";
        var node = Node(settings, id, row is null ? NodeKind.Question : NodeKind.Row, parent, effects, question, row);
        node.Leaf = new AnswerRule(type, new Slot(question, row), slot, questionnaire, effects);
    }

    private void AddRepeat(Question question, Question group, ScoringNode parent, EffectRule effects)
    {
        var node = Node(SettingsOf(question, question.Over ?? group.Over), question.Id, NodeKind.Repeat, parent, effects, question);
        var index = layout.RepeatOf(group.Id);
        var entry = new TreeBuilder(questionnaire, layout, types).BuildEntry(question, group, layout.Repeats[index], effects);
        node.Repeat = new RepeatRule(index, entry);
    }

    private ScoringNode[] BuildEntry(Question question, Question group, RepeatLayout entry, EffectRule effects)
    {
        var settings = new Dimension { Id = "entry", Method = WeightedMean.Word, MetWhen = question.MetWhen };
        var root = Node(settings, "entry", NodeKind.Entry, null, effects);
        foreach (var part in RepeatQuestions.PartsOf(question, group, types, questionnaire))
            if (part.Rows.Count > 0)
                AddMatrix(part, root, effects.With(part.Effects), row => entry.SlotOf(part.Id, row.Id));
            else
                AddLeaf(part, null, entry.SlotOf(part.Id), root, effects.With(part.Effects));
        return Finished();
    }

    private string? ScaleOfTable(string? table) => questionnaire.GradeTables.FirstOrDefault(t => t.Id == table)?.Scale;

    private static Dimension SettingsOf(Question question, string? over) => new()
    {
        Id = question.Id,
        Method = over is null or "mean" ? WeightedMean.Word : over,
        Weight = question.Weight,
        Level = question.Level,
        MetWhen = question.MetWhen,
        Target = question.Target,
    };

    private ScoringNode Node(Dimension settings, string id, NodeKind kind, ScoringNode? parent, EffectRule above,
        Question? question = null, Row? row = null)
    {
        var node = new ScoringNode
        {
            Id = id,
            Kind = kind,
            Index = nodes.Count,
            Parent = parent,
            Questionnaire = questionnaire,
            Settings = settings,
            Question = question,
            Row = row,
            Method = kind is NodeKind.Question or NodeKind.Row ? null : ScoringMethods.Find(settings.Method),
            Bands = questionnaire.Bands.FirstOrDefault(b => b.Id == settings.Bands),
            Scale = questionnaire.Scales.FirstOrDefault(s => s.Id == (settings.Scale ?? ScaleOfTable(settings.Table))),
            LeftOutWhenMissing = above.Blank == StateEffect.Exclude,
        };
        nodes.Add(node);
        childrenOf.Add([]);
        if (parent is not null)
            childrenOf[parent.Index].Add(node);
        return node;
    }
}
