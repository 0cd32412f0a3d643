using Assessment.Domain.Scoring;
using Xunit.Abstractions;
using static Assessment.Domain.Tests.Indices.IndexCsv;
using static Assessment.Domain.Tests.Indices.Tally;

namespace Assessment.Domain.Tests.Indices;

/// <summary>UN DESA, E-Government Development Index: definitions egdi-2010, egdi-2012, egdi (2014 and 2016) and egdi-2018 (2018 on).</summary>
public class EgdiTests(ITestOutputHelper output)
{
    private static readonly string[] Components = ["osi", "hci", "tii"];

    private static IndexCsv Egdi(string folder) => new(folder, Components);

    [Theory] // UN DESA, E-Government Surveys 2010 (Saint Lucia), 2012 (Belize), 2016 and 2018 (Saint Lucia)
    [InlineData("egdi-2010", .11111, .88923, .35100, .44705, "middle")]
    [InlineData("egdi-2012", .39869, .61554, .16274, .39232, "middle")]
    [InlineData("egdi", .27536, .6744, .40942, .45306, "middle")]
    [InlineData("egdi-2018", .2847, .7022, .4110, .4660, "middle")]
    public void The_published_index_comes_out(string folder, double osi, double hci, double tii, double index, string group)
    {
        var egdi = Egdi(folder).Row("LCA", Cell(osi), Cell(hci), Cell(tii)).ScoreOne()["egdi"];

        egdi.Score.Should().BeApproximately(index, folder == "egdi-2018" ? 1e-4 : 1e-5);
        egdi.Band.Should().Be(group);
    }

    [SkippableTheory] // The tables print five decimal places, of the components too.
    [InlineData("egdi-2010", "indices/egdi_2010.csv", 193, 10)]
    [InlineData("egdi-2012", "indices/egdi_2012.csv", 193, 3)]
    public void Every_published_index_and_rank_is_reproduced(string folder, string file, int rows, int without)
    {
        var published = Table.Published(Conformance.Require(file));
        var csv = Egdi(folder);
        foreach (var row in published)
            csv.Row(row["country-code"], Components.Select(component => row[component]));
        var cards = csv.Score();
        var tally = new Tally(file, output);
        foreach (var row in published)
            if (WithoutIndex(row) && cards[row["country-code"]]["egdi"].Score is null)
                tally.LeaveOut("the table has no index, and there is none here either");
            else
                tally.Count(row["country-name"],
                    Difference(cards[row["country-code"]]["egdi"], Number(row["e-gov-index"]), 1.0001e-5),
                    Difference("rank", (double?)cards[row["country-code"]]["egdi"].Rank, Number(row["e-gov-rank"])));

        tally.Check(rows, without);
    }

    // The tables print 0 where a component was missing, and in 2012 where there was no online service at all.
    private static bool WithoutIndex(IReadOnlyDictionary<string, string> row) => Number(row["e-gov-index"]) is null or 0;

    [Theory]
    [InlineData("egdi-2010")]
    [InlineData("egdi-2012")]
    [InlineData("egdi")]
    [InlineData("egdi-2018")]
    public void A_missing_component_leaves_no_index_and_no_rank(string folder)
    {
        var cards = Egdi(folder).Row("KIR", ".02857", "", ".01482").Row("XXX", "0.1", "0", "0").Score();

        cards["KIR"]["egdi"].Should().Match<NodeScore>(egdi => egdi.Score == null && egdi.Rank == null && egdi.Reason == NoResult.FewAnswers);
        cards["XXX"]["egdi"].Should().Match<NodeScore>(egdi => egdi.Score > .03 && egdi.Rank == 1);
    }

    [Fact] // 2014: Sudan stood before Madagascar by two units of the fifth place; Eritrea's OSI of 0 counted as 0
    public void Five_places_are_ranked_until_2016()
    {
        var cards = Egdi("egdi").Row("MDG", ".24409", ".4889", ".04879").Row("SDN", ".29133", ".3059", ".18466").Row("ERI", "0", ".2723", "0").Score();

        cards.Values.Select(card => card["egdi"].Rank).Should().Equal(2, 1, 3);
        cards["ERI"]["egdi"].Score.Should().BeApproximately(.09075, 2e-5, "the table prints the HCI with four decimal places");
    }

    [Fact] // 2018: Malaysia 48, Serbia and Slovakia both 49 with .7155, Qatar 51
    public void Four_places_are_ranked_from_2018_so_equal_indices_share_a_rank() =>
        Egdi("egdi-2018").Row("MYS", ".8889", ".6987", ".5647").Row("SRB", ".7361", ".7896", ".6208").Row("SVK", ".7361", ".8141", ".5964").Row("QAT", ".7917", ".6683", ".6797")
            .Score().Values.Select(card => card["egdi"].Rank).Should().Equal(1, 2, 2, 4);
}
