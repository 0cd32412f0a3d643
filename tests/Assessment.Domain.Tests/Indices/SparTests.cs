using Assessment.Domain.Scoring;
using Xunit.Abstractions;
using static Assessment.Domain.Tests.Indices.IndexCsv;
using static Assessment.Domain.Tests.Indices.Tally;

namespace Assessment.Domain.Tests.Indices;

/// <summary>WHO, State Party self-assessment annual report, second edition: definition spar.</summary>
public class SparTests(ITestOutputHelper output)
{
    private static IndexCsv Spar => new("spar", Questions("spar"));

    // C.4.1 is the question c4_1; C.4 is the node c4.
    private static string Id(string heading) => heading.Replace("C.", "c", StringComparison.Ordinal).Replace('.', '_');

    [SkippableFact]
    public void Every_published_capacity_and_total_is_reproduced()
    {
        var published = Table.Published(Conformance.Require("spar/spar_2022_part.tsv"), '\t');
        var indicators = published[0].Keys.Where(heading => heading.Count(c => c == '.') == 2).ToList();
        var capacities = published[0].Keys.Where(heading => heading.Count(c => c == '.') == 1).ToList();
        indicators.Select(Id).Should().BeEquivalentTo(Questions("spar"));
        var csv = Spar;
        foreach (var row in published)
            csv.Row(row["Country"], indicators.ToDictionary(Id, indicator => row[indicator]));
        var cards = csv.Score();
        var tally = new Tally("SPAR 2022", output);
        foreach (var row in published)
            if (Number(row["total_average"]) is null && capacities.All(capacity => Number(row[capacity]) is null) && cards[row["Country"]]["spar"].Score is null)
                tally.LeaveOut("the country gave no data, and there is no result here either");
            else
                tally.Count(row["Country"], [Difference(cards[row["Country"]]["spar"], Number(row["total_average"]), 0),
                    .. capacities.Select(capacity => Difference(cards[row["Country"]][Id(capacity)], Number(row[capacity]), 0))]);

        tally.Check(40, without: 2);
    }

    [Fact] // WHO, SPAR 2022: Saint Lucia, capacities 2 and 4
    public void A_capacity_is_the_rounded_mean_of_its_indicators()
    {
        var card = Spar.Row("LCA", new Dictionary<string, string>
        {
            ["c2_1"] = "80",
            ["c2_2"] = "80",
            ["c2_3"] = "40",
            ["c4_1"] = "80",
            ["c4_2"] = "40",
            ["c4_3"] = "60",
            ["c4_4"] = "80",
            ["c4_5"] = "80",
        }).ScoreOne();

        (card["c2"].Score, card["c4"].Score).Should().Be((67, 68));
        card["spar"].Score.Should().Be(68, "the mean of 67 and 68 is rounded upwards");
    }

    [Fact] // WHO, SPAR 2022: Saint Lucia. Each capacity is given by its score; it is right only because the capacities are rounded.
    public void The_total_is_the_rounded_mean_of_fifteen_capacities()
    {
        int[] capacities = [60, 67, 30, 68, 80, 50, 80, 60, 33, 53, 100, 80, 80, 40, 20];

        Spar.Row("LCA", Questions("spar").ToDictionary(id => id, id => Cell(capacities[(int)Number(id[1..id.IndexOf('_', StringComparison.Ordinal)])!.Value - 1]))).ScoreOne()["spar"].Score
            .Should().Be(60);
    }

    [Fact]
    public void A_country_without_data_has_no_result_and_one_missing_indicator_is_left_out()
    {
        var cards = Spar.Row("TUV", new Dictionary<string, string>()).Row("XXX", new Dictionary<string, string> { ["c3_1"] = "40", ["c11_1"] = "", ["c11_2"] = "20", ["c11_3"] = "60" }).Score();

        cards["TUV"].Dimensions.Should().OnlyContain(node => node.Score == null && node.Reason == NoResult.NothingAnswered);
        (cards["XXX"]["c3"].Score, cards["XXX"]["c11"].Score, cards["XXX"]["c1"].Score).Should().Be((40, 40, null));
    }
}
