using System.Text.Json;
using Assessment.Domain.Scoring;
using Xunit.Abstractions;
using static Assessment.Domain.Tests.Indices.IndexCsv;
using static Assessment.Domain.Tests.Indices.Tally;

namespace Assessment.Domain.Tests.Indices;

/// <summary>PEFA 2016: how the grades of an indicator's dimensions become the indicator's grade. Definition pefa.</summary>
public class PefaTests(ITestOutputHelper output)
{
    /// <summary>What a PEFA report prints, as SOURCE.md says to write it into a cell.</summary>
    private static string Word(string grade) => grade switch { "NA" or "NU" => "n/a", "D*" => "insufficient", _ => grade };

    private static string Node(string indicator) => indicator.Replace("PI-", "pi_", StringComparison.Ordinal);

    private static IndexCsv Grades(string respondent, string indicator, params IEnumerable<string> grades) => new IndexCsv("pefa", Questions("pefa"))
        .Row(respondent, grades.Select((grade, i) => (grade, i)).ToDictionary(g => $"{Node(indicator)}_{g.i + 1}", g => Word(g.grade)));

    [SkippableFact]
    public void Every_published_grade_is_reproduced()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Conformance.Require("pefa/cases.json")));
        var csv = new IndexCsv("pefa", Questions("pefa"));
        var reports = cases.RootElement.EnumerateArray().GroupBy(one => one.GetProperty("assessment").GetString()!).ToList();
        foreach (var report in reports)
            csv.Row(report.Key, report.SelectMany(one => GradesOf(one).Select((grade, i) => ($"{NodeOf(one)}_{i + 1}", Word(grade)))).ToDictionary());
        var cards = csv.Score();
        var tally = new Tally("PEFA 2016", output);
        foreach (var report in reports)
            foreach (var one in report)
            {
                var (node, published) = (cards[report.Key][NodeOf(one)], one.GetProperty("published").GetString());
                tally.Count($"{report.Key} {NodeOf(one)} {string.Join(' ', GradesOf(one))}",
                    Difference("grade", node.Band ?? (node.Reason == NoResult.NothingApplicable ? "NA" : node.Reason.ToString()), published),
                    Difference("flag", node.Flags.HasFlag(NodeRemarks.InsufficientEvidence), GradesOf(one).Contains("D*")));
            }

        tally.Check(250);
    }

    private static string NodeOf(JsonElement one) => Node(one.GetProperty("indicator").GetString()!);

    private static List<string> GradesOf(JsonElement one) => [.. one.GetProperty("dimensions").EnumerateArray().Select(grade => grade.GetString()!)];

    [SkippableFact]
    public void The_definition_has_every_row_of_the_published_tables_and_every_method()
    {
        using var tables = JsonDocument.Parse(File.ReadAllText(Conformance.Require("pefa/method-tables.json")));
        var rows = ScorerOf("pefa").Plan.Questionnaire.GradeTables.Single().Rows;
        var published = tables.RootElement.GetProperty("M2_tables").EnumerateObject().SelectMany(table => table.Value.EnumerateObject())
            .ToDictionary(row => string.Join(' ', row.Name.ToCharArray()), row => row.Value.GetString()!);
        var weakest = tables.RootElement.GetProperty("M1_indicators").EnumerateArray().Select(indicator => indicator.GetInt32()).ToList();

        output.WriteLine($"PEFA 2016 tables: {published.Count} rows read, {published.Count(row => rows.GetValueOrDefault(row.Key) == row.Value)} in the definition.");
        rows.Should().BeEquivalentTo(published);
        Enumerable.Range(1, 31).Where(i => ScorerOf("pefa").Plan.Find($"pi_{i:00}")!.Settings.Method == "weakest_link").Should().Equal(weakest);
    }

    [Theory] // Jamaica 2017; Dominican Republic 2016
    [InlineData("PI-02", "C+", "B", "C", "A")]
    [InlineData("PI-27", "C", "D*", "D", "C", "A")]
    [InlineData("PI-27", "B", "B", "NA", "D", "A")]
    public void The_published_grade_comes_out(string indicator, string grade, params string[] dimensions) =>
        Grades("report", indicator, dimensions).ScoreOne()[Node(indicator)].Band.Should().Be(grade);

    [Theory]
    [InlineData("PI-26", "D+", "C", "B", "D", "NU")] // Costa Rica 2016: not used, so left out
    [InlineData("PI-26", "C", "C", "NA", "NU", "NA")] // the weakest link of one
    [InlineData("PI-26", "D+", "NR", "C", "D", "D")] // Chad 2018: not rated counts as D
    [InlineData("PI-26", "D+", "D*", "A", "A", "A")] // so does insufficient evidence
    [InlineData("PI-26", "D", "D*", "NR", "D", "NA")]
    [InlineData("PI-31", "D", "D*", "D*", "D*", "D*")] // The Gambia 2024
    [InlineData("PI-16", "D+", "C", "C", "NA", "D")] // four dimensions, one not applicable: the table of three
    [InlineData("PI-16", "C+", "C", "NA", "NA", "B")] // two: the table of two
    [InlineData("PI-16", "B", "NA", "NA", "B", "NA")] // three: the grade itself
    public void Special_grades_count_as_the_framework_says(string indicator, string grade, params string[] dimensions) =>
        Grades("report", indicator, dimensions).ScoreOne()[Node(indicator)].Band.Should().Be(grade);

    [Theory]
    [InlineData("PI-31")] // Togo 2016 and Cambodia 2022
    [InlineData("PI-26")]
    public void An_indicator_of_which_nothing_applies_has_no_grade(string indicator)
    {
        var node = Grades("report", indicator, "NA", "NA", "NA", "NA").ScoreOne()[Node(indicator)];

        (node.Score, node.Band, node.Reason).Should().Be((null, null, NoResult.NothingApplicable));
    }

    [Theory]
    [InlineData("PI-31")]
    [InlineData("PI-26")]
    public void A_dimension_without_a_grade_leaves_the_indicator_without_one(string indicator)
    {
        var card = Grades("report", indicator, "A", "", "A", "A").ScoreOne();

        (card[Node(indicator)].Band, card[Node(indicator)].Reason).Should().Be((null, NoResult.MissingChild));
        card["pi_01"].Reason.Should().Be(NoResult.NothingAnswered);
        card["pefa"].Reason.Should().Be(NoResult.Profile, "indicators are never added up");
    }

    [Fact]
    public void Insufficient_evidence_is_flagged_up_to_the_top()
    {
        var card = Grades("report", "PI-06", "D*", "A", "A").ScoreOne();

        new[] { "pi_06_1", "pi_06", "transparency", "pefa" }.Should().OnlyContain(id => card[id].Flags.HasFlag(NodeRemarks.InsufficientEvidence));
        card["pi_07"].Flags.Should().NotHaveFlag(NodeRemarks.InsufficientEvidence);
    }

    [Fact]
    public void The_framework_has_31_indicators_and_94_dimensions()
    {
        var nodes = ScorerOf("pefa").Plan.Nodes;

        nodes.Count(node => node.Kind == NodeKind.Dimension && node.Id.StartsWith("pi_", StringComparison.Ordinal)).Should().Be(31);
        nodes.Count(node => node.Kind == NodeKind.Question).Should().Be(94);
    }
}
