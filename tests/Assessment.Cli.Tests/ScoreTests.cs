using System.Globalization;
using System.Text.Json;
using Assessment.Cli.Verbs;

namespace Assessment.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private static readonly string Egdi2010 = Path.Combine(Workplace.Questionnaires, "egdi-2010");

    private const string Small = """
        id: small
        edition: "1"
        languages: [en]
        bands:
          - id: groups
            bands: [{id: low}, {id: high, from: 2}]
        dimensions:
          - {id: total, method: mean, bands: groups, minimum_answered: 2}
        sections:
          - id: page
            questions:
              - {id: a, type: integer, minimum: 0, maximum: 4, dimension: total, evidence: none, not_applicable: true}
              - {id: b, type: integer, minimum: 0, maximum: 4, dimension: total, evidence: none, not_applicable: true}
              - {id: c, type: integer, minimum: 0, maximum: 4, dimension: total, evidence: none, relevant: "${a} > 2"}
        texts:
          en:
            title: Small
            dimensions: {total: {label: In all}}
            sections: {page: {label: Page}}
            questions: {a: {text: A?}, b: {text: B?}, c: {text: C?}}
            bands: {groups: {low: Low, high: High}}
        """;

    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    // UN DESA, E-Government Survey 2010: Saint Lucia, weights .34/.33/.33.
    [Fact]
    public void The_egdi_of_saint_lucia_in_2010_comes_out_of_a_table()
    {
        var answers = place.Write("egdi.csv", "respondent,osi,hci,tii\nLCA,.11111,.88923,.35100\nXXX,0,0,0\nYYY,,1,1\n");

        var run = Workplace.Run("score", Egdi2010, answers, "--format", "csv", "--nodes", "dimensions");

        run.Code.Should().Be(VerbList.Done, run.Error);
        run.Lines[0].Should().Be("respondent,node,score,band,rank,coverage,reason");
        var saintLucia = run.Lines[1].Split(',');
        double.Parse(saintLucia[2], CultureInfo.InvariantCulture).Should().BeApproximately(.44705, .000005);
        (saintLucia[0], saintLucia[3], saintLucia[4], saintLucia[5], saintLucia[6]).Should().Be(("LCA", "middle", "1", "1", ""));
        run.Lines[2].Should().Be("XXX,egdi,0,low,2,1,");
        run.Lines[3].Should().StartWith("YYY,egdi,,,,0.6666666666666666,").And.Contain("Too few");
    }

    [Fact]
    public void Full_precision_survives_csv_and_json()
    {
        var answers = place.Write("answers.csv", "respondent,a,b,c\nLCA,1,2,\nBLZ,3,0,4\n");
        var instrument = place.Write("small.yaml", Small);

        var csv = Workplace.Run("score", instrument, answers, "--format", "csv").Lines;
        using var json = JsonDocument.Parse(Workplace.Run("score", instrument, answers, "--format", "json").Output);

        csv.Should().Contain("LCA,total,1.5,low,2,1,").And.Contain("LCA,c,,,,,\"Not relevant, because of earlier answers.\"");
        double.Parse(csv.Single(l => l.StartsWith("BLZ,total", StringComparison.Ordinal)).Split(',')[2], CultureInfo.InvariantCulture).Should().Be(7 / 3.0);
        json.RootElement[1].GetProperty("nodes")[0].GetProperty("score").GetDouble().Should().Be(7 / 3.0);
    }

    [Fact]
    public void Every_bad_cell_is_named_and_nothing_is_scored()
    {
        var answers = place.Write("answers.csv", "respondent,a,b\r\nLCA,5,\"1\r\n2\"\r\nBLZ,1,1\r\n");

        var run = Workplace.Run("score", place.Write("small.yaml", Small), answers, "--format", "csv");

        (run.Code, run.Output).Should().Be((VerbList.Mistake, ""));
        run.Error.Should().Contain("row 2, column a: error: '5' does not fit; expected a whole number from 0 to 4.").And.Contain("row 2, column b");
    }

    [Fact]
    public void A_sheet_is_shown_as_a_table_for_people()
    {
        var sheet = place.Write("sheet.yaml", "questionnaire: small\nedition: \"1\"\nrespondent: LCA\nanswers: {a: 2, b: 3}\n");

        var run = Workplace.Run("score", place.Write("small.yaml", Small), sheet);

        run.Code.Should().Be(VerbList.Done, run.Error);
        run.Output.Should().Contain("LCA · small 1 · self").And.MatchRegex(@"total\s+In all\s+2\.5\s+high\s+2/2");
    }

    [Fact]
    public void A_number_explains_itself_as_text_and_as_json()
    {
        var (instrument, answers) = (place.Write("small.yaml", Small), place.Write("answers.csv", "respondent,a,b\nLCA,1,2\nBLZ,3,4\n"));

        Workplace.Run("score", instrument, answers, "--explain", "total", "--respondent", "BLZ").Output.Should()
            .StartWith("BLZ").And.Contain("total: mean; score 3.5").And.Contain("a: answer \"3\"").And.NotContain("LCA");
        using var json = JsonDocument.Parse(Workplace.Run("score", instrument, answers, "--explain", "total", "--format", "json").Output);
        json.RootElement.EnumerateArray().Select(e => e.GetProperty("trace").GetProperty("score").GetDouble()).Should().Equal(1.5, 3.5);

        var wrong = Workplace.Run("score", instrument, answers, "--explain", "totl");
        (wrong.Code, wrong.Error.Contains("Did you mean 'total'?", StringComparison.Ordinal)).Should().Be((VerbList.Mistake, true));
    }

    [Fact]
    public void Layers_are_not_mixed_unless_somebody_says_so()
    {
        var (instrument, answers) = (place.Write("small.yaml", Small), place.Write("answers.csv", "respondent,layer,a,b\nLCA,self,1,2\nLCA,agreed,3,\nBLZ,self,2,2\n"));

        var unsaid = Workplace.Run("score", instrument, answers);
        (unsaid.Code, unsaid.Output).Should().Be((VerbList.Misuse, ""));
        unsaid.Error.Should().Contain("self, agreed");

        Rows("--layer", "self").Should().Equal("LCA,total,1.5,low,2,1,", "BLZ,total,2,high,1,1,");
        Rows("--layer", "agreed").Should().ContainSingle().Which.Should().StartWith("LCA,total,,,");
        Rows("--layer", "agreed", "--fallback", "answers").Should().Equal(
            "LCA,total,2.5,high,1,0.6666666666666666,Some answers come from a lower layer.", "BLZ,total,2,high,2,1,Some answers come from a lower layer.");
        Workplace.Run("score", instrument, answers, "--layer", "agreed", "--format", "json").Error.Should().Be($"Left out: BLZ. There is no agreed answer sheet.{Environment.NewLine}");
        Workplace.Run("score", instrument, answers, "--layer", "agreed", "--fallback", "answers", "--explain", "total").Output.Should()
            .Contain("total: mean; score 2.5").And.Contain("BLZ, from the layer below (Self)");

        string[] Rows(params string[] more) => Workplace.Run(["score", instrument, answers, "--format", "csv", "--nodes", "dimensions", .. more]).Lines[1..];
    }

    [Fact]
    public void Several_experts_of_one_respondent_are_told_apart()
    {
        var answers = place.Write("answers.csv", "respondent,layer,author,a,b\nLCA,judged,Ann,1,2\nLCA,judged,Ben,3,1\nBLZ,judged,Ann,1,1\n");

        Workplace.Run("score", place.Write("small.yaml", Small), answers, "--format", "csv", "--nodes", "dimensions").Lines[1..].Select(l => l.Split(',')[0])
            .Should().Equal("LCA (Ann)", "LCA (Ben)", "BLZ");
    }

    [Fact]
    public void The_agreed_layer_of_the_example_round_is_scored()
    {
        var folder = Path.Combine(Workplace.Questionnaires, "mecigep-open-government");

        var run = Workplace.Run("score", folder, Path.Combine(folder, "examples", "saint-lucia-2015", "agreed.yaml"), "--format", "csv");

        run.Code.Should().Be(VerbList.Done, run.Error);
        run.Lines.Length.Should().BeGreaterThan(10);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "x.yaml")]
    [InlineData("score", "x.yaml", "y.csv", "--format", "xml")]
    [InlineData("score", "x.yaml", "y.csv", "--layer", "mine")]
    [InlineData("score", "x.yaml", "y.csv", "--explain", "a", "--rollup", "mean")]
    [InlineData("score", "x.yaml", "y.csv", "--explain", "a", "--format", "csv")]
    [InlineData("score", "x.yaml", "y.csv", "--rollup", "mean", "--respondent", "LCA")]
    public void A_command_line_that_cannot_be_understood_is_misuse(params string[] args) =>
        Workplace.Run(args).Code.Should().Be(VerbList.Misuse);

    [Theory]
    [InlineData("no-such.csv", null, "no-file")]
    [InlineData("no-such.yaml", null, "no-file")]
    [InlineData("empty.csv", "", "empty-file")]
    [InlineData("latin.csv", "respondent,a\nJosé\u0000,1\n", "not-utf8")]
    [InlineData("open.csv", "respondent,a\n\"LCA,1\n", "csv-quotes")]
    [InlineData("stray.csv", "respondent,a\nLC\"A,1\n", "csv-quotes")]
    [InlineData("half.csv", "respondent;a\nLCA;1\n", "csv-first-column")]
    public void A_file_that_cannot_be_read_is_a_problem(string name, string? content, string key)
    {
        var path = content is null ? name : place.Write(name, content);

        var run = Workplace.Run("score", place.Write("small.yaml", Small), path);

        (run.Code, run.Output).Should().Be((VerbList.Mistake, ""));
        run.Error.Should().Contain($"[{key}]");
    }

    [Fact]
    public void Institutions_are_rolled_up_to_their_countries()
    {
        var answers = place.Write("answers.csv", "respondent,group,weight,a,b\nLCA/1,LCA,1,1,1\nLCA/2,LCA,3,3,3\nLCA/3,LCA,1,,1\nBLZ/1,BLZ,1,2,2\n");
        var instrument = place.Write("small.yaml", Small);

        Rows("mean").Should().Equal("LCA,total,2,high,1,0.6666666666666666,\"From 1 to 3, half of them from 1.5 to 2.5.\"", "BLZ,total,2,high,1,1,");
        Rows("weighted_mean")[0].Should().StartWith("LCA,total,2.5,high,1,");
        Rows("minimum")[0].Should().StartWith("LCA,total,1,low,2,");
        using var json = JsonDocument.Parse(Workplace.Run("score", instrument, answers, "--rollup", "median", "--format", "json").Output);
        var leftOut = json.RootElement[0].GetProperty("leftOut")[0];
        (leftOut.GetProperty("respondent").GetString(), leftOut.GetProperty("reason").GetString()).Should().Be(("LCA/3", "Too few questions are answered."));
        Workplace.Run("score", instrument, answers, "--rollup", "mean").Output.Should().StartWith("2 groups · small 1");

        string[] Rows(string rule) => Workplace.Run("score", instrument, answers, "--format", "csv", "--rollup", rule).Lines[1..];
    }

    [Fact]
    public void The_same_respondent_in_two_files_is_a_problem()
    {
        var table = place.Write("answers.csv", "respondent,a\nLCA,1\n");
        var sheet = place.Write("sheet.yaml", "questionnaire: small\nedition: \"1\"\nrespondent: LCA\nanswers: {a: 2, b: 3}\n");

        Workplace.Run("score", place.Write("small.yaml", Small), table, sheet).Error.Should().Contain("[duplicate-sheet]");
    }
}
