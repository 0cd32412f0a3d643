using Assessment.Reports.Charts;

namespace Assessment.Reports.Blocks;

/// <summary>A table. With a <see cref="Caption"/> it is numbered and can be referred to; without, it is part of the text.</summary>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : CountedBlock
{
    public Prose? Caption { get; init; }
    public Prose? Source { get; init; }
    public Prose? Comment { get; init; }

    /// <summary>Uses the margin where paragraph numbers hang as well.</summary>
    public bool Wide { get; init; }
}

/// <summary>A column. <see cref="Width"/> is a share of the width left over; null takes what the text needs.</summary>
public sealed record Column(Prose Label, double? Width = 1, Align Align = Align.Start)
{
    /// <summary>Its cells name their rows: read out before each cell by a screen reader.</summary>
    public bool NamesRows { get; init; }
}

/// <summary>How the cells of a column line up; numbers stand at the end, with figures of equal width.</summary>
public enum Align { Start, Centre, Number }

/// <summary>A row of cells, as many as there are columns.</summary>
public record Row(params IReadOnlyList<Cell> Cells)
{
    public static Row Group(Prose title) => new GroupRow(title);
}

/// <summary>A title across the table for the rows under it; repeated at the top of each page.</summary>
public sealed record GroupRow(Prose Title) : Row;

/// <summary>A cell: what is printed, and for numbers the <see cref="Value"/> that a spreadsheet keeps.</summary>
public sealed record Cell(Prose Text)
{
    /// <summary>The number behind the text, unrounded, with <see cref="Format"/> as Excel writes it (such as <c>0.0</c>).</summary>
    public double? Value { get; init; }
    public string Format { get; init; } = "General";

    /// <summary>The cell is filled with the colour of a maturity level; the text still says the value.</summary>
    public Depth? Shade { get; init; }

    public static implicit operator Cell(string text) => new((Prose)text);
    public static implicit operator Cell(Prose text) => new(text);
}
