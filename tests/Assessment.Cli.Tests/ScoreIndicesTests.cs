using System.Globalization;
using Assessment.Cli.Verbs;

namespace Assessment.Cli.Tests;

/// <summary>A statistician scores published indices with the definitions in questionnaires/, as their SOURCE.md files tell: a CSV in, a CSV out.</summary>
public sealed class ScoreIndicesTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    /// <summary>The rows that come out, below the documented header.</summary>
    private string[] Score(string index, string table, params string[] more)
    {
        var run = Workplace.Run(["score", Path.Combine(Workplace.Questionnaires, index), place.Write("in.csv", table), "--format", "csv", .. more]);
        (run.Code, run.Error).Should().Be((VerbList.Done, ""));
        run.Lines[0].Should().StartWith("respondent,node,score,band,rank,coverage,reason,");
        return run.Lines[1..];
    }

    // UN DESA, E-Government Survey 2018: Malaysia 48 with .7174, Serbia and Slovakia both 49 with .7155, Qatar 51 with .7132, Eritrea 189 with .1337.
    [Fact]
    public void Countries_go_in_with_three_components_and_come_out_with_index_group_and_rank()
    {
        const string Table = """
            respondent,osi,hci,tii
            Malaysia,0.8889,0.6987,0.5647
            Serbia,0.7361,0.7896,0.6208
            Slovakia,0.7361,0.8141,0.5964
            Qatar,0.7917,0.6683,0.6797
            Eritrea,0.0833,0.3179,0
            "Nowhere, Republic of",0.5,,0.5
            """;

        var rows = Score("egdi-2018", Table).Select(Cells).ToList();
        var index = rows.Where(cells => cells[1] == "egdi").ToList();

        rows.Should().HaveCount(6 * 4, "three components stand under each index");
        index.Select(cells => (cells[0], Rounded(cells[2]), cells[3], cells[4])).Should().Equal(
            ("Malaysia", .7174, "high", "1"), ("Serbia", .7155, "high", "2"), ("Slovakia", .7155, "high", "2"), ("Qatar", .7132, "high", "4"),
            ("Eritrea", .1337, "low", "5"), ("Nowhere, Republic of", null, "", ""));
        index[0][2].Should().Be(((0.8889 + 0.6987 + 0.5647) / 3).ToString("R", CultureInfo.InvariantCulture), "CSV keeps full precision");
        index[5][5..7].Should().Equal("0.6666666666666666", "Too few questions are answered.");
        rows.Should().ContainEquivalentOf(new[] { "Qatar", "tii", "0.6797", "", "", "1", "", "1", "1", "1", "" });
    }

    [Fact] // The Gambia 2024, Togo 2016
    public void Grades_go_in_and_the_grade_of_an_indicator_comes_out_with_its_flag() =>
        Score("pefa", "respondent,pi_31_1,pi_31_2,pi_31_3,pi_31_4\nGMB,insufficient,insufficient,insufficient,insufficient\nTGO,n/a,n/a,n/a,n/a\n", "--nodes", "dimensions")
            .Where(line => line.Contains(",pi_31,", StringComparison.Ordinal))
            .Should().Equal("GMB,pi_31,1,D,1,0,Some evidence was insufficient.,0,4,4,", "TGO,pi_31,,,,,Nothing below applies.,0,0,4,");

    [Fact]
    public void A_veto_and_a_missing_precondition_say_so()
    {
        Score("ogp-eligibility", "respondent,budget_survey,budget_proposal,audit_report,information_right,asset_rules,civil_liberties,values_check_applies,cso_entry,cso_freedom\n"
            + "A,yes,published,published,law,public,8,yes,2.5,1\nB,yes,published,published,law,public,8,yes,3.1,1\n", "--nodes", "dimensions")
            .Where(line => line.Contains(",eligibility,", StringComparison.Ordinal)).Select(Cells).Select(cells => (cells[2], cells[3], cells[6]))
            .Should().Equal(("1", "reached", "Vetoed by the gate. Not passed."), ("1", "reached", "Passed."));

        Score("nist-800-171", "respondent,r3_12_4,r3_1_1\nA,not_met,met\nB,met,met\n", "--nodes", "dimensions").Select(Cells).Select(cells => (cells[2], cells[6]))
            .Should().Equal(("", "The precondition is not met."), ("-198", ""));
    }

    private static double? Rounded(string score) => score.Length == 0 ? null : Math.Round(double.Parse(score, CultureInfo.InvariantCulture), 4);

    private static string[] Cells(string line)
    {
        using var csv = CsvHelper.CsvReader.Create(System.Text.Encoding.UTF8.GetBytes(line), new CsvHelper.CsvReaderOptions { HasHeader = false });
        csv.Read();
        return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }
}
