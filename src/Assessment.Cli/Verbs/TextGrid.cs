using Spectre.Console;

namespace Assessment.Cli.Verbs;

/// <summary>A table for people: drawn with lines and colour in a terminal, in plain columns when redirected, so that it can be cut and searched.</summary>
internal sealed class TextGrid(string title, string[] headings)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
            Draw();
        else
            WritePlain(output);
    }

    private void Draw()
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)) };
        foreach (var heading in headings)
            table.AddColumn(new TableColumn($"[bold]{Markup.Escape(heading)}[/]") { NoWrap = heading is "score" or "rank" });
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    private void WritePlain(TextWriter output)
    {
        var widths = headings.Select((heading, i) => Math.Min(48, rows.Select(row => row[i].Length).Append(heading.Length).Max())).ToArray();
        output.WriteLine(title);
        foreach (var row in rows.Prepend(headings))
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }
}
