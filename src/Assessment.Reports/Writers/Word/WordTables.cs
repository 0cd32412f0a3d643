using System.Globalization;
using Assessment.Reports.Blocks;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Assessment.Reports.Writers;

/// <summary>Tables with a header row that repeats on each page, and the frame of a good practice. Widths in twips.</summary>
internal sealed class WordTables(WordBlocks blocks, NumberedReport report)
{
    public IEnumerable<OpenXmlElement> Write(Table table, int width)
    {
        if (table.Caption is { } caption)
            yield return Caption(Labels.With(report.Source.Labels.Table, table.Number), caption, "Table", table.Number, table.Id);
        yield return Grid(table, width, table.Caption?.Plain);
        var said = Under(table.Source, table.Comment).ToList();
        foreach (var line in said) yield return line;
        if (said.Count == 0) yield return WordLine.In("AfterTable");
    }

    /// <summary>“Table 3” with Word's own sequence number in it, bookmarked for references, then the caption.</summary>
    public W.Paragraph Caption(string label, Prose caption, string sequence, int number, string? id)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var at = label.LastIndexOf(digits, StringComparison.Ordinal);
        IEnumerable<OpenXmlElement> name =
        [
            WordRuns.Plain(label[..at], "Lead"),
            .. WordFields.Whole($" SEQ {sequence} \\* ARABIC ", WordRuns.Plain(digits, "Lead")),
        ];
        return WordLine.In("Caption", [.. blocks.Anchored(id, name), WordRuns.Plain($"{label[(at + digits.Length)..]}  "), .. blocks.Runs(caption)]);
    }

    public IEnumerable<OpenXmlElement> Under(Prose? source, Prose? comment)
    {
        if (source is not null) yield return blocks.Line("SourceLine", (Prose)$"{report.Source.Labels.Source} " + source);
        if (comment is not null) yield return blocks.Line("SourceLine", comment);
    }

    public W.Table Grid(Table table, int width, string? title)
    {
        var widths = ColumnWidths.Of(table, width);
        var grid = new W.Table(Properties(width, title), new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Number(w) })));
        grid.Append(Row([.. table.Columns.Select((column, i) => HeadCell(column, widths[i]))], header: true));
        foreach (var row in table.Rows)
            grid.Append(row is GroupRow group
                ? Row([GroupCell(group, width, table.Columns.Count)], header: false)
                : Row([.. row.Cells.Select((cell, i) => BodyCell(cell, table.Columns[i], widths[i]))], header: false, whole: row.Cells.All(cell => cell.Text.Plain.Length < Tall)));
        return grid;
    }

    /// <summary>A good practice: one cell with a tinted ground and a line above, so that lists and tables can stand in it.</summary>
    public IEnumerable<OpenXmlElement> Box(Box box, int width)
    {
        const int Inside = 369;
        var label = Labels.With(report.Source.Labels.Box, box.Number);
        var digits = box.Number.ToString(CultureInfo.InvariantCulture);
        var at = label.LastIndexOf(digits, StringComparison.Ordinal);
        IEnumerable<OpenXmlElement> name = [WordRuns.Plain(label[..at]), .. WordFields.Whole(" SEQ Box \\* ARABIC ", WordRuns.Plain(digits))];
        var content = new List<OpenXmlElement>
        {
            WordLine.In("BoxLabel",
                [.. blocks.Anchored(box.Id, name), .. box.Country is { } country ? [WordRuns.Plain("  ·  "), .. blocks.Runs(country)] : Array.Empty<OpenXmlElement>()]),
            blocks.Line("BoxTitle", box.Title),
        };
        content.AddRange(blocks.Write(box.Blocks, width - 2 * Inside));
        if (content[^1] is not W.Paragraph) content.Add(WordLine.In("AfterTable"));

        var main = report.Source.Colours.Main[1..];
        var cell = new W.TableCell(new W.TableCellProperties(
            Width(width),
            new W.TableCellBorders(new W.TopBorder { Val = W.BorderValues.Single, Size = 16, Color = main }),
            new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = Tint(main) },
            new W.TableCellMargin(
                new W.TopMargin { Width = "140", Type = W.TableWidthUnitValues.Dxa },
                new W.LeftMargin { Width = Number(Inside), Type = W.TableWidthUnitValues.Dxa },
                new W.BottomMargin { Width = "160", Type = W.TableWidthUnitValues.Dxa },
                new W.RightMargin { Width = Number(Inside), Type = W.TableWidthUnitValues.Dxa })));
        cell.Append(content);
        return
        [
            WordLine.In("AfterTable"),
            new W.Table(
                new W.TableProperties(new W.TableStyle { Val = "TableNormal" }, new W.TableWidth { Width = Number(width), Type = W.TableWidthUnitValues.Dxa }, new W.TableLayout { Type = W.TableLayoutValues.Fixed }),
                new W.TableGrid(new W.GridColumn { Width = Number(width) }),
                Row([cell], header: false, whole: !box.IsLong)),
            WordLine.In("AfterTable"),
        ];
    }

    /// <summary>Nine parts white, so that body text keeps its contrast.</summary>
    public static string Tint(string colour) =>
        string.Concat(colour.Chunk(2).Select(pair => (255 - (255 - int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture)) * 7 / 100).ToString("X2", CultureInfo.InvariantCulture)));

    private W.TableProperties Properties(int width, string? title)
    {
        OpenXmlElement?[] parts =
        [
            new W.TableStyle { Val = "ReportTable" },
            report.Source.RightToLeft ? new W.BiDiVisual() : null,
            new W.TableWidth { Width = Number(width), Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook { FirstRow = true, FirstColumn = false, LastRow = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            title is null ? null : new W.TableCaption { Val = Legible.Xml(title) },
        ];
        return new(parts.OfType<OpenXmlElement>());
    }

    /// <summary>Letters from which a row may break over pages; below, it stays whole.</summary>
    private const int Tall = 900;

    private static W.TableRow Row(IEnumerable<W.TableCell> cells, bool header, bool whole = true)
    {
        var properties = new W.TableRowProperties();
        if (whole) properties.Append(new W.CantSplit());
        if (header) properties.Append(new W.TableHeader());
        return new W.TableRow([properties, .. cells]);
    }

    private W.TableCell HeadCell(Column column, int width) => new(
        new W.TableCellProperties(Width(width), new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Bottom }),
        Aligned(blocks.Line("TableHead", column.Label), column.Align));

    private W.TableCell GroupCell(GroupRow group, int width, int columns)
    {
        var line = blocks.Line("TableHead", group.Title);
        return new(
            new W.TableCellProperties(
                Width(width),
                new W.GridSpan { Val = columns },
                new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = Tint(report.Source.Colours.Main[1..]) }),
            line);
    }

    private W.TableCell BodyCell(Cell cell, Column column, int width)
    {
        var properties = new W.TableCellProperties(Width(width));
        var line = blocks.Line("TableText", cell.Text);
        if (cell.Shade is { } shade)
        {
            properties.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = shade.Fill[1..] });
            foreach (var run in line.Elements<W.Run>())
                (run.RunProperties ??= new W.RunProperties()).Color = new W.Color { Val = shade.Ink[1..] };
        }
        return new(properties, Aligned(line, column.Align));
    }

    private static W.Paragraph Aligned(W.Paragraph line, Align align)
    {
        if (align != Align.Start)
            line.ParagraphProperties!.Justification = new W.Justification { Val = align == Align.Number ? W.JustificationValues.Right : W.JustificationValues.Center };
        return line;
    }

    private static W.TableCellWidth Width(int width) => new() { Width = Number(width), Type = W.TableWidthUnitValues.Dxa };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
