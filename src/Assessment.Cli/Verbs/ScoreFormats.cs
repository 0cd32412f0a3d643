using System.Globalization;
using Assessment.Domain.Answering;
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
}

/// <summary>The formats of <c>assess score</c>. A new one is a class and a line here.</summary>
internal static class ScoreFormats
{
    public static IReadOnlyList<IScoreFormat> All { get; } = [new TableScores(), new JsonScores(), new CsvScores()];
}

/// <summary>One row a respondent and node, full precision; text that a spreadsheet would run is neutralised.</summary>
internal sealed class CsvScores : IScoreFormat
{
    private static readonly string[] Columns = ["respondent", "node", "score", "band", "rank", "coverage", "reason"];

    public string Id => "csv";

    public bool AllNodes => true;

    public void Write(IScores scores, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.EndRecord();
        foreach (var line in scores.Lines)
        {
            csv.WriteField(CsvText.Out(line.Respondent));
            csv.WriteField(line.Node);
            csv.WriteField(line.Score);
            csv.WriteField(line.Band ?? "");
            csv.WriteField(line.Rank);
            csv.WriteField(line.Coverage);
            csv.WriteField(line.Reason);
            csv.EndRecord();
        }
    }
}

/// <summary>A JSON array, full precision: the scorecards, or the nodes of a roll-up.</summary>
internal sealed class JsonScores : IScoreFormat
{
    public string Id => "json";

    public bool AllNodes => true;

    public void Write(IScores scores, TextWriter output) => output.WriteLine(scores.ToJson());
}

/// <summary>A table for people: one respondent node by node with labels, a cohort respondent by respondent.</summary>
internal sealed class TableScores : IScoreFormat
{
    public string Id => "table";

    public bool AllNodes => false;

    public void Write(IScores scores, TextWriter output)
    {
        var grid = new TextGrid(scores.Title, scores.Count == 1 ? ["node", "", "score", "band", "coverage", ""] : ["respondent", "node", "score", "band", "rank", "coverage", ""]);
        var labels = scores.Questionnaire.Texts.GetValueOrDefault(scores.Questionnaire.Languages is [var first, ..] ? first : "")?.Dimensions;
        foreach (var line in scores.Lines)
        {
            var (score, indent) = (line.Score?.ToString("0.####", CultureInfo.InvariantCulture) ?? "–", new string(' ', line.Depth * 2));
            if (scores.Count == 1)
                grid.Add(indent + line.Node, labels?.GetValueOrDefault(line.Node)?.Label ?? "", score, line.Band ?? "", line.Counts, line.Reason);
            else
                grid.Add(line.Respondent, indent + line.Node, score, line.Band ?? "", line.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", line.Counts, line.Reason);
        }
        grid.Write(output);
    }
}
