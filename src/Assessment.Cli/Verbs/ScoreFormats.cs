using System.Globalization;
using Assessment.Domain.Answering;
using Assessment.Domain.Scoring;
using CsvHelper;

namespace Assessment.Cli.Verbs;

/// <summary>A way to write scores.</summary>
internal interface IScoreFormat
{
    /// <summary>The word after <c>--format</c>.</summary>
    string Id { get; }

    /// <summary>Whether questions are shown unless <c>--nodes</c> says otherwise: yes for machines, no for people.</summary>
    bool AllNodes { get; }

    void Write(IScores scores, TextWriter output);

    void Write(IListing listing, TextWriter output);
}

/// <summary>The formats of <c>assess score</c>. A new one is a class and a line here.</summary>
internal static class ScoreFormats
{
    public static IReadOnlyList<IScoreFormat> All { get; } = [new TableScores(), new JsonScores(), new CsvScores()];
}

/// <summary>One row a respondent and node, full precision; text that a spreadsheet would run is neutralised.</summary>
internal sealed class CsvScores : IScoreFormat
{
    private static readonly string[] Columns = ["respondent", "node", "score", "band", "rank", "coverage", "reason", "answered", "applicable", "total", "progress"];

    public string Id => "csv";

    public bool AllNodes => true;

    public void Write(IScores scores, TextWriter output)
    {
        using var csv = Begin(Columns, output);
        foreach (var line in scores.Lines)
        {
            var counts = line.IsLeftOut ? (Coverage?)null : line.Coverage;
            csv.WriteField(CsvText.Out(line.Respondent));
            csv.WriteField(line.Node);
            csv.WriteField(line.Score);
            csv.WriteField(line.Band ?? "");
            csv.WriteField(line.Rank);
            csv.WriteField(line.Coverage.Share);
            csv.WriteField(line.Reason);
            csv.WriteField(counts?.Answered);
            csv.WriteField(counts?.Applicable);
            csv.WriteField(counts?.Total);
            csv.WriteField(line.Progress?.Share);
            csv.EndRecord();
        }
    }

    public void Write(IListing listing, TextWriter output)
    {
        using var csv = Begin(listing.Columns, output);
        foreach (var row in listing.Rows)
        {
            foreach (var cell in row)
                if (cell is double number)
                    csv.WriteField(number);
                else
                    csv.WriteField(CsvText.Out(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""));
            csv.EndRecord();
        }
    }

    private static CsvWriter Begin(IReadOnlyList<string> columns, TextWriter output)
    {
        var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(column);
        csv.EndRecord();
        return csv;
    }
}

/// <summary>A JSON array, full precision: the scorecards, or the nodes of a roll-up.</summary>
internal sealed class JsonScores : IScoreFormat
{
    public string Id => "json";

    public bool AllNodes => true;

    public void Write(IScores scores, TextWriter output) => output.WriteLine(scores.ToJson());

    public void Write(IListing listing, TextWriter output) => output.WriteLine(listing.ToJson());
}

/// <summary>A table for people: one respondent node by node with labels, a cohort respondent by respondent.</summary>
internal sealed class TableScores : IScoreFormat
{
    public string Id => "table";

    public bool AllNodes => false;

    public void Write(IScores scores, TextWriter output)
    {
        string[] headings = scores.Count == 1 ? ["node", "", "score", "band", .. scores.CountHeadings, ""]
            : ["respondent", "node", "score", "band", "rank", .. scores.CountHeadings, ""];
        var grid = new TextGrid(scores.Title, headings);
        var labels = scores.Questionnaire.Texts.GetValueOrDefault(scores.Questionnaire.Languages is [var first, ..] ? first : "")?.Dimensions;
        foreach (var line in scores.Lines.Where(line => !line.IsLeftOut || line.Node.Length == 0)) // A node's own reason names them.
        {
            var (score, node) = (Shown(line.Score), new string(' ', line.Depth * 2) + line.Node);
            var counts = new[] { line.Coverage.Answered, line.Coverage.Applicable, line.Coverage.Total }.Take(scores.CountHeadings.Count)
                .Select(count => line.IsLeftOut ? "" : Shown(count));
            if (scores.Count == 1)
                grid.Add([node, labels?.GetValueOrDefault(line.Node)?.Label ?? "", score, line.Band ?? "", .. counts, line.Reason]);
            else
                grid.Add([line.Respondent, node, score, line.Band ?? "", line.Rank is { } rank ? Shown(rank) : "", .. counts, line.Reason]);
        }
        grid.Write(output);
    }

    public void Write(IListing listing, TextWriter output)
    {
        var grid = new TextGrid(listing.Title, [.. listing.Columns]);
        foreach (var row in listing.Rows)
            grid.Add([.. row.Select(cell => cell is double number ? Shown(number) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")]);
        grid.Write(output);
        foreach (var line in listing.Notes)
            output.WriteLine(line);
    }

    private static string Shown(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "–";
}
