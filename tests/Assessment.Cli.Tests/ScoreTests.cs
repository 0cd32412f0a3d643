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
        run.Lines[0].Should().Be("respondent,node,score,band,rank,coverage,reason,answered,applicable,total,progress");
        var saintLucia = run.Lines[1].Split(',');
        double.Parse(saintLucia[2], CultureInfo.InvariantCulture).Should().BeApproximately(.44705, .000005);
        (saintLucia[0], saintLucia[3], saintLucia[4], saintLucia[5], saintLucia[6]).Should().Be(("LCA", "middle", "1", "1", ""));
        run.Lines[2].Should().Be("XXX,egdi,0,low,2,1,,3,3,3,");
        run.Lines[3].Should().StartWith("YYY,egdi,,,,0.6666666666666666,").And.Contain("Too few");
    }

    [Fact]
    public void Full_precision_survives_csv_and_json()
    {
        var answers = place.Write("answers.csv", "respondent,a,b,c\nLCA,1,2,\nBLZ,3,0,4\n");
        var instrument = place.Write("small.yaml", Small);

        var csv = Workplace.Run("score", instrument, answers, "--format", "csv").Lines;
        using var json = JsonDocument.Parse(Workplace.Run("score", instrument, answers, "--format", "json").Output);

        csv.Should().Contain("LCA,total,1.5,low,2,1,,2,2,2,").And.Contain("LCA,c,,,,,\"Not relevant, because of earlier answers.\",0,0,0,");
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
        run.Output.Should().Contain("LCA · small 1 · self").And.MatchRegex(@"total\s+In all\s+2\.5\s+high\s+2\s+2\s+2");
    }

    [Fact]
    public void A_number_explains_itself_as_text_and_as_json()
    {
        var (instrument, answers) = (place.Write("small.yaml", Small), place.Write("answers.csv", "respondent,a,b\nLCA,1,2\nBLZ,3,4\n"));

        Workplace.Run("score", instrument, answers, "--explain", "total", "--respondent", "BLZ").Output.Should()
            .StartWith("BLZ").And.Contain("total: mean; score 3.5").And.Contain("a: answer \"3\"").And.Contain("What would raise it: No better answers lead further up.").And.NotContain("LCA");
        Workplace.Run("score", instrument, answers, "--explain", "total", "--respondent", "LCA").Output.Should().Contain(
            $"What would raise it from 1.5 to 2.1 (band high), with the fewest single steps:{Environment.NewLine}  ");
        using var json = JsonDocument.Parse(Workplace.Run("score", instrument, answers, "--explain", "total", "--format", "json").Output);
        json.RootElement.EnumerateArray().Select(e => e.GetProperty("trace").GetProperty("score").GetDouble()).Should().Equal(1.5, 3.5);
        var raise = json.RootElement[0].GetProperty("raise");
        (raise.GetProperty("toBand").GetString(), raise.GetProperty("steps").GetArrayLength()).Should().Be(("high", 1));

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

        Rows("--layer", "self").Should().Equal("LCA,total,1.5,low,2,1,,2,2,2,", "BLZ,total,2,high,1,1,,2,2,2,");
        Rows("--layer", "agreed").Should().HaveCount(2).And.HaveElementAt(1, "BLZ,,,,,,There is no agreed answer sheet.,,,,")
            .And.Subject.First().Should().StartWith("LCA,total,,,");
        Rows("--layer", "agreed", "--fallback", "answers").Should().Equal(
            "LCA,total,2.5,high,1,0.6666666666666666,Some answers come from a lower layer.,2,3,3,", "BLZ,total,2,high,2,1,Some answers come from a lower layer.,2,2,2,");
        var run = Workplace.Run("score", instrument, answers, "--layer", "agreed", "--format", "json");
        run.Error.Should().Be($"Left out: BLZ. There is no agreed answer sheet.{Environment.NewLine}");
        using var json = JsonDocument.Parse(run.Output);
        (json.RootElement[1].GetProperty("respondent").GetString(), json.RootElement[1].GetProperty("leftOut").GetString()).Should().Be(("BLZ", "There is no agreed answer sheet."));
        Workplace.Run("score", instrument, answers, "--layer", "agreed", "--fallback", "answers", "--explain", "total").Output.Should()
            .Contain("total: mean; score 2.5").And.Contain("BLZ, from the layer below (self)");

        string[] Rows(params string[] more) => Workplace.Run(["score", instrument, answers, "--format", "csv", "--nodes", "dimensions", .. more]).Lines[1..];
    }

    [Fact]
    public void A_table_without_a_layer_column_is_of_the_layer_self_whatever_is_asked_for()
    {
        var (instrument, answers) = (place.Write("small.yaml", Small), place.Write("answers.csv", "respondent,a,b\nLCA,1,2\n"));

        var run = Workplace.Run("score", instrument, answers, "--layer", "judged");

        (run.Code, run.Output).Should().Be((VerbList.Mistake, ""));
        run.Error.Should().Contain("No answers are of the layer 'judged'; they are of: self.").And.Contain("unless a column 'layer' says otherwise");
        Workplace.Run("score", instrument, answers, "--layer", "judged", "--fallback", "sheets", "--format", "csv", "--nodes", "dimensions").Lines[1]
            .Should().Contain("Some answers come from a lower layer.");
    }

    [Fact]
    public void Several_experts_of_one_respondent_are_told_apart()
    {
        var answers = place.Write("answers.csv", "respondent,layer,author,a,b\nLCA,judged,Ann,1,2\nLCA,judged,Ben,3,1\nBLZ,judged,Ann,1,1\n");

        Workplace.Run("score", place.Write("small.yaml", Small), answers, "--format", "csv", "--nodes", "dimensions").Lines[1..].Select(l => l.Split(',')[0])
            .Should().Equal("LCA (Ann)", "LCA (Ben)", "BLZ");
        Workplace.Run("score", place.Write("small.yaml", Small), answers, "--respondent", "LCA").Output.Should().StartWith("LCA, 2 sheets · small 1 · judged");
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
    [InlineData("score", "x.yaml", "y.csv", "--rollup", "mean", "--agreement")]
    [InlineData("score", "x.yaml", "y.csv", "--trend-questionnaire", "x.yaml")]
    public void A_command_line_that_cannot_be_understood_is_misuse(params string[] args) =>
        Workplace.Run(args).Code.Should().Be(VerbList.Misuse);

    [Theory]
    [InlineData("no-such.csv", null, "no-file")]
    [InlineData("no-such.yaml", null, "no-file")]
    [InlineData("empty.csv", "", "empty-file")]
    [InlineData("latin.csv", "respondent,a\nJosé\u0000,1\n", "not-utf8")]
    [InlineData("open.csv", "respondent,a\n\"LCA,1\n", "csv-quotes")]
    [InlineData("stray.csv", "respondent,a\nLC\"A,1\n", "csv-quotes")]
    [InlineData("half.csv", "respondent;a\nLCA;1\n", "csv-separator")]
    [InlineData("decimals.csv", "respondent;a\nLCA;1,5\n", "csv-separator")]
    [InlineData("first.csv", "country,a\nLCA,1\n", "csv-first-column")]
    [InlineData(".", null, "folder")]
    public void A_file_that_cannot_be_read_is_a_problem(string name, string? content, string key)
    {
        var path = content is null ? name : place.Write(name, content);

        var run = Workplace.Run("score", place.Write("small.yaml", Small), path);

        (run.Code, run.Output).Should().Be((VerbList.Mistake, ""));
        run.Error.TrimEnd().Split('\n').Should().ContainSingle("one mistake is said once").Which.Should().Contain($"[{key}]");
    }

    [Fact]
    public void Institutions_are_rolled_up_to_their_countries()
    {
        var answers = place.Write("answers.csv", "respondent,group,weight,a,b\nLCA/1,LCA,1,1,1\nLCA/2,LCA,3,3,3\nLCA/3,LCA,1,,1\nBLZ/1,BLZ,1,2,2\n");
        var instrument = place.Write("small.yaml", Small);

        Rows("mean").Should().Equal("LCA,total,2,high,1,0.6666666666666666,\"From 1 to 3, half of them from 1.5 to 2.5. Left out: LCA/3.\",2,3,3,",
            "LCA/3,total,,,,,Left out of LCA: Too few questions are answered.,,,,", "BLZ,total,2,high,1,1,,1,1,1,");
        Rows("weighted_mean")[0].Should().StartWith("LCA,total,2.5,high,1,");
        Rows("minimum")[0].Should().StartWith("LCA,total,1,low,2,");
        using var json = JsonDocument.Parse(Workplace.Run("score", instrument, answers, "--rollup", "median", "--format", "json").Output);
        var leftOut = json.RootElement[0].GetProperty("leftOut")[0];
        (leftOut.GetProperty("respondent").GetString(), leftOut.GetProperty("reason").GetString()).Should().Be(("LCA/3", "Too few questions are answered."));
        Workplace.Run("score", instrument, answers, "--rollup", "mean").Output.Should().StartWith("2 groups · small 1");

        string[] Rows(string rule) => Workplace.Run("score", instrument, answers, "--format", "csv", "--rollup", rule).Lines[1..];
    }

    [Fact]
    public void A_group_of_which_nobody_has_a_sheet_in_the_layer_is_rolled_up_to_no_result()
    {
        var answers = place.Write("answers.csv", "respondent,group,layer,a,b\nLCA/1,LCA,agreed,1,1\nBLZ/1,BLZ,self,2,2\n");

        var run = Workplace.Run("score", place.Write("small.yaml", Small), answers, "--layer", "agreed", "--rollup", "mean", "--format", "csv");

        run.Lines[2..].Should().Equal("BLZ,total,,,,0,Nothing below is answered yet.,0,1,1,", "BLZ/1,total,,,,,Left out of BLZ: There is no agreed answer sheet.,,,,");
    }

    [Fact]
    public void Progress_to_the_next_level_stands_beside_the_level()
    {
        var climb = place.Write("climb.yaml", Small.Replace("{id: total, method: mean, bands: groups, minimum_answered: 2}", "{id: total, method: levels, met_when: 2}", StringComparison.Ordinal)
            .Replace("dimension: total", "dimension: total, level: 1", StringComparison.Ordinal).Replace(", relevant: \"${a} > 2\"", "", StringComparison.Ordinal));
        var answers = place.Write("answers.csv", "respondent,a,b,c\nLCA,3,2,\n");

        Workplace.Run("score", climb, answers).Output.Should().Contain("2 of 3 criteria of the next level met.");
        Workplace.Run("score", climb, answers, "--format", "csv", "--nodes", "dimensions").Lines[1].Should()
            .Be("LCA,total,0,,1,0.6666666666666666,2 of 3 criteria of the next level met.,2,3,3,0.6666666666666666");
        Workplace.Run("score", climb, answers, "--format", "json").Output.Should().MatchRegex("\"progress\": \\{\\s+\"met\": 2,\\s+\"criteria\": 3");
    }

    [Fact]
    public void Agreement_of_experts_is_measured_and_the_largest_differences_named()
    {
        var instrument = place.Write("small.yaml", Small);
        var experts = place.Write("judged.csv", "respondent,layer,author,a,b\nLCA,judged,Ann,1,2\nLCA,judged,Ben,2,2\n");
        var participants = place.Write("workshop.csv", "respondent,a,b\nOne,1,2\nTwo,2,2\nThree,1,2\n");

        Workplace.Run("score", instrument, experts, "--agreement", "--format", "csv").Lines.Should()
            .HaveElementAt(0, "respondent,node,raters,questions,exact,weighted_kappa,alpha")
            .And.Contain(line => line.StartsWith("LCA,small,2,2,0.5,", StringComparison.Ordinal)).And.Contain(line => line.StartsWith("LCA,total,2,2,0.5,", StringComparison.Ordinal));
        Workplace.Run("score", instrument, experts, "--agreement").Output.Should().Contain("Largest differences: LCA").And.Contain("  a: Ann 1, Ben 2");
        using var json = JsonDocument.Parse(Workplace.Run("score", instrument, participants, "--agreement", "--format", "json").Output);
        var agreement = json.RootElement[0].GetProperty("agreement");
        (json.RootElement[0].GetProperty("respondent").GetString(), agreement.GetProperty("raters").GetInt32(), agreement.GetProperty("exact").GetDouble()).Should().Be(("all", 3, 2 / 3.0));

        var alone = Workplace.Run("score", instrument, place.Write("alone.csv", "respondent,a,b\nOne,1,2\n"), "--agreement");
        (alone.Code, alone.Error.Contains("[no-agreement]", StringComparison.Ordinal)).Should().Be((VerbList.Mistake, true));
    }

    [Fact]
    public void A_trend_follows_each_respondent_over_rounds_and_editions()
    {
        var newer = place.Write("newer.yaml", Small.Replace("edition: \"1\"", "edition: \"2\"\ncontinues: {edition: \"1\", ids: {total: whole}}", StringComparison.Ordinal));
        var older = place.Write("older.yaml", Small.Replace("total", "whole", StringComparison.Ordinal));
        var (then, now) = (place.Write("2014.csv", "respondent,a,b\nLCA,1,2\n"), place.Write("2026.csv", "respondent,a,b\nLCA,2,4\nBLZ,1,1\n"));

        var run = Workplace.Run("score", newer, now, "--trend", then, "--trend-questionnaire", older, "--format", "csv");

        run.Error.Should().BeEmpty();
        run.Lines.Should().Equal("respondent,node,round,score,change,reason", $"LCA,total,{then},1.5,,", $"LCA,total,{now},3,1.5,",
            $"BLZ,total,{then},,,'BLZ' has no answer sheet in this round.", $"BLZ,total,{now},1,,");
        Workplace.Run("score", newer, now, "--trend", then, "--trend-questionnaire", older).Output.Should().Contain("Trend · small 2");
        Workplace.Run("score", newer, now, "--trend", then, "--trend-questionnaire", older, "--format", "json").Output.Should().Contain("\"nodeThen\": \"whole\"");
        Workplace.Run("score", newer, now, "--trend", "no-such.csv").Code.Should().Be(VerbList.Mistake);
    }

    [Fact]
    public void The_same_respondent_in_two_files_is_a_problem()
    {
        var table = place.Write("answers.csv", "respondent,a\nLCA,1\n");
        var sheet = place.Write("sheet.yaml", "questionnaire: small\nedition: \"1\"\nrespondent: LCA\nanswers: {a: 2, b: 3}\n");

        Workplace.Run("score", place.Write("small.yaml", Small), table, sheet).Error.Should().Contain("[duplicate-sheet]");
    }
}
