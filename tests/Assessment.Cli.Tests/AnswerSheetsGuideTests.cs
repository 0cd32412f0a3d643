using System.Text.RegularExpressions;
using Assessment.Cli.Verbs;

namespace Assessment.Cli.Tests;

/// <summary>docs/answer-sheets.md shows what really works.</summary>
public sealed partial class AnswerSheetsGuideTests : IDisposable
{
    private readonly Workplace place = new();
    private readonly Dictionary<string, string> files;

    public AnswerSheetsGuideTests() => files = Example().Matches(File.ReadAllText(Path.Combine(Workplace.Questionnaires, "..", "docs", "answer-sheets.md")))
        .ToDictionary(m => m.Groups["name"].Value, m => place.Write(m.Groups["name"].Value, m.Groups["text"].Value));

    public void Dispose() => place.Dispose();

    [Fact]
    public void Its_sheet_is_scored_without_a_word_of_complaint()
    {
        var run = Workplace.Run("score", files["questionnaire.yaml"], files["sheet.yaml"], "--format", "csv", "--nodes", "dimensions");

        (run.Code, run.Error).Should().Be((VerbList.Done, ""));
        run.Lines[1].Should().Be("LCA/health,openness,1.5,,1,1,,2,2,2,");
    }

    [Fact]
    public void Its_table_is_scored_and_rolled_up()
    {
        Workplace.Run("score", files["questionnaire.yaml"], files["answers.csv"], "--format", "csv", "--nodes", "dimensions").Lines[1..]
            .Should().Equal("LCA/health,openness,1.5,,1,1,,2,2,2,", "LCA/works,openness,0,,3,1,,1,1,1,", "BLZ/health,openness,1,,2,1,,2,2,2,");
        Workplace.Run("score", files["questionnaire.yaml"], files["answers.csv"], "--format", "csv", "--rollup", "mean").Lines[1..]
            .Select(line => string.Join(',', line.Split(',')[..3])).Should().Equal("LCA,openness,0.75", "BLZ,openness,1");
    }

    [GeneratedRegex(@"^```\w+ file=(?<name>\S+)\r?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
