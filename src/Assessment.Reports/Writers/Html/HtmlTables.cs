using System.Globalization;
using Assessment.Reports.Blocks;

namespace Assessment.Reports.Writers;

/// <summary>Tables as HTML: captions, header cells with their scope, and a frame that scrolls on narrow screens.</summary>
internal sealed class HtmlTables(Markup html, HtmlRuns runs, NumberedReport report)
{
    public void Write(Table table)
    {
        html.Open("div", ("class", table.Wide ? "table wide" : "table"), ("id", table.Id));
        var label = table.Caption is null ? null : Labels.With(report.Source.Labels.Table, table.Number);
        Grid(table, label, table.Caption);
        Under(table.Source, table.Comment);
        html.Close("div");
    }

    public void Under(Prose? source, Prose? comment)
    {
        if (source is not null)
        {
            html.Open("p", ("class", "source")).Text($"{report.Source.Labels.Source} ");
            runs.Write(source);
            html.Close("p");
        }
        if (comment is null) return;
        html.Open("p", ("class", "source"));
        runs.Write(comment);
        html.Close("p");
    }

    /// <summary>The region is named for those who move from one to the next: by <paramref name="name"/>, else by its label, else by its columns.</summary>
    public void Grid(Table table, string? label, Prose? caption, string? name = null)
    {
        name ??= label ?? string.Join(", ", table.Columns.Select(column => report.Plain(column.Label)));
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", name)).Open("table");
        if (caption is not null)
        {
            html.Open("caption").Element("b", label!).Text("  ");
            runs.Write(caption);
            html.Close("caption");
        }
        Head(table);
        html.Open("tbody");
        foreach (var (i, row) in table.Rows.Index())
        {
            if (row is GroupRow && i > 0) html.Close("tbody").Open("tbody");
            html.Open("tr");
            if (row is GroupRow group)
            {
                html.Open("th", ("scope", "rowgroup"), ("colspan", Markup.Number(table.Columns.Count)));
                runs.Write(group.Title);
                html.Close("th");
            }
            else
                foreach (var (cell, column) in row.Cells.Zip(table.Columns)) Cell(cell, column);
            html.Close("tr");
        }
        html.Close("tbody").Close("table").Close("div");
    }

    private void Head(Table table)
    {
        var shares = table.Columns.Sum(column => column.Width ?? 0);
        html.Open("colgroup");
        foreach (var column in table.Columns)
            html.Open("col", ("style", column.Width is { } share ? string.Create(CultureInfo.InvariantCulture, $"width:{100 * share / shares:0.#}%") : "width:1%"));
        html.Close("colgroup").Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            html.Open("th", ("scope", "col"), ("class", Class(column.Align, null)));
            runs.Write(column.Label);
            html.Close("th");
        }
        html.Close("tr").Close("thead");
    }

    private void Cell(Cell cell, Column column)
    {
        var tag = column.NamesRows ? "th" : "td";
        html.Open(tag,
            ("scope", column.NamesRows ? "row" : null),
            ("class", Class(column.Align, Look(cell, column))),
            ("style", cell.Shade is { } shade ? $"background:{shade.Fill};color:{shade.Ink}" : null));
        runs.Write(cell.Text);
        html.Close(tag);
    }

    /// <summary>Short cells of a column that takes what it needs stay on one line; endless words break anywhere.</summary>
    private static string? Look(Cell cell, Column column)
    {
        var text = cell.Text.Plain;
        if (column.Width is null && text.Length <= 24) return "fit";
        return text.Split((char[]?)null).Any(word => word.Length > 30) ? "long" : null;
    }

    private static string? Class(Align align, string? look)
    {
        var side = align switch { Align.Number => "number", Align.Centre => "centre", _ => null };
        return side is null ? look : look is null ? side : $"{side} {look}";
    }
}
