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

    void Write(ScoreOutput scores, TextWriter output);
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

    public void Write(ScoreOutput scores, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.EndRecord();
        foreach (var card in scores.Cards)
        {
            var respondent = CsvText.Out(scores.Name(card));
            foreach (var node in scores.NodesOf(card))
            {
                csv.WriteField(respondent);
                csv.WriteField(node.Id);
                csv.WriteField(node.Score);
                csv.WriteField(node.Band ?? "");
                csv.WriteField(node.Rank);
                csv.WriteField(node.Coverage.Share);
                csv.WriteField(ScoreOutput.Reason(node));
                csv.EndRecord();
            }
        }
    }
}

/// <summary>The scorecards as a JSON array, full precision.</summary>
internal sealed class JsonScores : IScoreFormat
{
    public string Id => "json";

    public bool AllNodes => true;

    public void Write(ScoreOutput scores, TextWriter output) => output.WriteLine(ScorecardJson.Write(scores.Cards));
}

/// <summary>A table for people: one respondent node by node, a cohort respondent by respondent.</summary>
internal sealed class TableScores : IScoreFormat
{
    public string Id => "table";

    public bool AllNodes => false;

    public void Write(ScoreOutput scores, TextWriter output)
    {
        if (scores.Cards is [var only])
            Grid(scores, only).Write(output);
        else
            Cohort(scores).Write(output);
        foreach (var (respondent, reason) in scores.LeftOut)
            output.WriteLine($"Left out: {respondent}. {reason}");
    }

    private static TextGrid Grid(ScoreOutput scores, Scorecard card)
    {
        var words = scores.Questionnaire.Texts.GetValueOrDefault(scores.Questionnaire.Languages is [var first, ..] ? first : "");
        var grid = new TextGrid($"{scores.Name(card)} · {scores.Questionnaire.Id} {scores.Questionnaire.Edition} · {card.Layer.ToString().ToLowerInvariant()}",
            ["node", "", "score", "band", "coverage", ""]);
        foreach (var node in scores.NodesOf(card))
            grid.Add(new string(' ', node.Depth * 2) + node.Id, words?.Dimensions.GetValueOrDefault(node.Id)?.Label ?? "", Number(node.Score), node.Band ?? "",
                $"{node.Coverage.Answered}/{node.Coverage.Applicable}", ScoreOutput.Reason(node));
        return grid;
    }

    private static TextGrid Cohort(ScoreOutput scores)
    {
        var grid = new TextGrid($"{scores.Questionnaire.Id} {scores.Questionnaire.Edition} · {scores.Cards.Count} respondents", ["respondent", "node", "score", "band", "rank", "coverage", ""]);
        foreach (var card in scores.Cards)
            foreach (var node in scores.NodesOf(card).Where(node => scores.AllNodes || node.Depth == 0))
                grid.Add(scores.Name(card), node.Id, Number(node.Score), node.Band ?? "", node.Rank?.ToString(CultureInfo.InvariantCulture) ?? "",
                    $"{node.Coverage.Answered}/{node.Coverage.Applicable}", ScoreOutput.Reason(node));
        return grid;
    }

    private static string Number(double? score) => score?.ToString("0.####", CultureInfo.InvariantCulture) ?? "–";
}
