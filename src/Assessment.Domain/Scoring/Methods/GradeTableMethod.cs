using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Scoring.Methods;

/// <summary><c>grade_table</c>: looks the children's grades, sorted, up in a table (PEFA M2). Children that do not apply leave the list, so a
/// table has rows of several lengths. An open answer leaves the node without a result, unless the instrument says <c>exclude</c>.</summary>
public sealed class GradeTableMethod : IScoringMethod
{
    public string Id => "grade_table";

    public IReadOnlyList<string> Members => ["table"];

    public IEnumerable<Problem> Check(ScoringNode node)
    {
        if (node.Settings.Table is null)
            yield return new Problem("table", "no-grade-table", "'grade_table' needs 'table': the id of a table in 'grade_tables'.");
        else if (TableOf(node) is { } table && node.Settings.Scale is { } scale && scale != table.Scale)
            yield return new Problem("scale", "grade-scale-differs", $"The table '{table.Id}' is about the scale '{table.Scale}'.");
    }

    public ScoreRange? Range(ScoringNode node) => Ranges.Of(node.Scale);

    /// <summary>Key: the sorted indexes of the grades, one character each.</summary>
    public object? Prepare(ScoringNode node, SheetLayout layout)
    {
        if (TableOf(node) is not { } table || node.Scale is not { } scale)
            return null;
        var results = new Dictionary<string, double>();
        foreach (var (grades, result) in table.Rows)
        {
            var key = grades.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => (char)(1 + IndexOf(scale, id))).Order().ToArray();
            if (Array.IndexOf(key, (char)0) < 0 && IndexOf(scale, result) is >= 0 and var grade)
                results.TryAdd(new string(key), scale.Levels[grade].Value);
        }
        return results;
    }

    public Outcome Score(in Children children)
    {
        if (children.Node.Prepared is not Dictionary<string, double> table || children.Node.Scale is not { } scale)
            return NoResult.NotInTable;
        Span<char> key = children.Count <= 128 ? stackalloc char[children.Count] : new char[children.Count];
        var (count, gap) = (0, false);
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            gap |= child.LeavesGap;
            if (child.HasScore)
                key[count++] = (char)(1 + Math.Max(0, scale.IndexOf(child.Score)));
        }
        if (count == 0)
            return children.Nothing;
        if (gap)
            return NoResult.MissingChild;
        key[..count].Sort();
        return table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..count], out var score) ? score : NoResult.NotInTable;
    }

    public void Explain(in Children children, Explanation explanation)
    {
        if (children.Node.Scale is not { } scale)
            return;
        var grades = new List<int>();
        for (var i = 0; i < children.Count; i++)
            if (children[i] is { HasScore: true } child)
            {
                grades.Add(Math.Max(0, scale.IndexOf(child.Score)));
                explanation.Counts(i);
            }
        var row = string.Join(' ', grades.Order().Select(g => scale.Levels[g].Id));
        explanation.Note("table-row", $"Row \"{row}\" of the table {children.Settings.Table}.", row, children.Settings.Table ?? "");
    }

    private static GradeTable? TableOf(ScoringNode node) => node.Questionnaire.GradeTables.FirstOrDefault(t => t.Id == node.Settings.Table);

    private static int IndexOf(Scale scale, string id)
    {
        for (var i = 0; i < scale.Levels.Count; i++)
            if (scale.Levels[i].Id == id)
                return i;
        return -1;
    }
}
