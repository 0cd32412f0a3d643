using System.Xml;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Answering;

/// <summary>
/// A questionnaire's answers as the XML document that paths in expressions walk: <c>/data/section/question</c>,
/// <c>/data/section/matrix/row</c>, and <c>/data/section/repeat/question</c> with one <c>repeat</c> element for each entry.
/// Made once for an edition; <see cref="SheetNavigator"/> walks it with the answers of one sheet.
/// </summary>
internal sealed class SheetTree
{
    private readonly Dictionary<(int Repeat, int Slot), SheetNode> nodeOf = [];

    public SheetTree(SheetLayout layout)
    {
        Names.Add("");
        Root = new SheetNode("", null, SheetNodeKind.Root);
        var data = Add(Root, "data", SheetNodeKind.Group);
        foreach (var section in layout.Questionnaire.Sections)
        {
            var group = Add(data, section.Id, SheetNodeKind.Group);
            foreach (var question in section.Questions)
                if (layout.RepeatOf(question.Id) is >= 0 and var repeat)
                {
                    var entry = Add(group, question.Id, SheetNodeKind.Entry, repeat);
                    foreach (var inside in question.Questions)
                        AddQuestion(entry, inside, repeat, layout.Repeats[repeat].SlotOf);
                }
                else
                    AddQuestion(group, question, -1, layout.SlotOf);
        }
    }

    public NameTable Names { get; } = new();

    public SheetNode Root { get; }

    /// <summary>The node of a slot: outside repeat groups (-1) or in the entries of one.</summary>
    public SheetNode NodeOf(int repeat, int slot) => nodeOf[(repeat, slot)];

    private void AddQuestion(SheetNode parent, Question question, int repeat, Func<string, string?, int> slotOf)
    {
        var type = QuestionTypes.Find(question.Type);
        if (question.Rows.Count == 0)
        {
            AddLeaf(parent, question.Id, repeat, slotOf(question.Id, null), type);
            return;
        }
        var matrix = Add(parent, question.Id, SheetNodeKind.Group, repeat);
        foreach (var row in question.Rows)
            AddLeaf(matrix, row.Id, repeat, slotOf(question.Id, row.Id), type);
    }

    private void AddLeaf(SheetNode parent, string name, int repeat, int slot, IQuestionType? type)
    {
        var leaf = Add(parent, name, SheetNodeKind.Answer, repeat);
        leaf.Slot = slot;
        leaf.Type = type;
        nodeOf[(repeat, slot)] = leaf;
    }

    private SheetNode Add(SheetNode parent, string name, SheetNodeKind kind, int repeat = -1)
    {
        var node = new SheetNode(Names.Add(name), parent, kind) { Repeat = repeat, Place = parent.Children.Count };
        parent.Children.Add(node);
        return node;
    }
}

internal enum SheetNodeKind : byte { Root, Group, Entry, Answer }

/// <summary>One element of the tree.</summary>
internal sealed class SheetNode(string name, SheetNode? parent, SheetNodeKind kind)
{
    public string Name { get; } = name;
    public SheetNode? Parent { get; } = parent;
    public SheetNodeKind Kind { get; } = kind;
    public List<SheetNode> Children { get; } = [];

    /// <summary>Index among the parent's children.</summary>
    public int Place { get; init; }

    /// <summary>Index of the repeat group that the node is in, or is an entry of; -1 outside.</summary>
    public int Repeat { get; init; } = -1;

    public int Slot { get; set; } = -1;
    public IQuestionType? Type { get; set; }

    public string TextOf(in Answer answer) => answer.State != AnswerState.Answered ? "" : Type?.ExpressionText(answer) ?? answer.Text ?? "";
}
