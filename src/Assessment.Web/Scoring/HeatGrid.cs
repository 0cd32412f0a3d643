using Assessment.Domain.Questionnaires;
using Assessment.Web.Rounds;

namespace Assessment.Web.Scoring;

/// <summary>The scoring tree as a table: one column for each part below the root, one row for each topic that all parts share (legal_data, institutions_data … → data).</summary>
public sealed record HeatGrid(IReadOnlyList<Dimension> Columns, IReadOnlyList<HeatRow> Rows)
{
    /// <summary>The grid, or null where the parts do not share their topics; a list shows such a tree better.</summary>
    public static HeatGrid? Of(Dossier dossier)
    {
        var words = dossier.Edition.Words;
        var columns = dossier.Edition.Questionnaire.Dimensions is [var root, ..] ? root.Dimensions : [];
        if (columns.Count < 2 || columns[0].Dimensions.Count < 2)
            return null;
        var topics = columns[0].Dimensions.Select(child => Topic(columns[0], child)).ToList();
        if (columns.Any(column => !column.Dimensions.Select(child => Topic(column, child)).SequenceEqual(topics)) || topics.Contains(null))
            return null;
        var rows = topics.Select((_, i) => new HeatRow(
            NodeNames.Within(words.Dimension(columns[0].Id), words.Dimension(columns[0].Dimensions[i].Id)),
            [.. columns.Select(column => column.Dimensions[i].Id)]));
        return new HeatGrid(columns, [.. rows]);
    }

    private static string? Topic(Dimension parent, Dimension child) =>
        child.Id.StartsWith(parent.Id + "_", StringComparison.Ordinal) ? child.Id[(parent.Id.Length + 1)..] : null;
}

/// <summary>A row of the grid: the topic's name and, column by column, the node.</summary>
public sealed record HeatRow(string Name, IReadOnlyList<string> Nodes);
