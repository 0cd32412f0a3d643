using Assessment.Domain.Scoring;
using Xunit.Abstractions;
using static Assessment.Domain.Tests.Indices.IndexCsv;
using static Assessment.Domain.Tests.Indices.Tally;

namespace Assessment.Domain.Tests.Indices;

/// <summary>OECD, Digital Government Index: definition oecd-dgi.</summary>
public class OecdDgiTests(ITestOutputHelper output)
{
    /// <summary>Half a unit of the third decimal place in the composite, and as much again in the mean of six rounded dimensions.</summary>
    private const double Rounding = 0.001 + 1e-9;

    private static readonly string[] Dimensions = ["digital_design", "data_driven", "govt_as_platform", "open_default", "user_driven", "proactiveness"];

    [SkippableFact]
    public void Every_published_composite_is_reproduced()
    {
        var (published, cards) = Scored();
        var tally = new Tally("OECD DGI 2023", output);
        var largest = 0.0;
        foreach (var (country, row) in published)
        {
            tally.Count(country, Difference(cards[country]["dgi"], row["composite_index"], Rounding));
            largest = Math.Max(largest, Math.Abs(cards[country]["dgi"].Score!.Value - row["composite_index"]));
        }

        output.WriteLine($"Largest difference: {largest:0.#####}.");
        tally.Check(15);
    }

    [SkippableFact]
    public void The_order_of_the_published_ranks_is_reproduced()
    {
        var (published, cards) = Scored();
        var ranked = published.Where(row => row.Value.ContainsKey("composite_rank")).OrderBy(row => row.Value["composite_rank"]).Select(row => cards[row.Key]["dgi"]).ToList();
        var tally = new Tally("OECD DGI 2023, ranks", output);
        foreach (var _ in published.Where(row => !row.Value.ContainsKey("composite_rank")))
            tally.LeaveOut("not a member, no published rank");
        for (var i = 0; i < ranked.Count; i++)
            tally.Count($"place {i + 1}", i == 0 || ranked[i - 1].Rank < ranked[i].Rank || ranked[i].Score - ranked[i - 1].Score < Rounding ? null : "out of order");

        tally.Check(15, without: 1);
    }

    private static (Dictionary<string, Dictionary<string, double>> Published, IReadOnlyDictionary<string, Scorecard> Cards) Scored()
    {
        var published = Table.Published(Conformance.Require("indices/oecd_dgi_2023.csv")).GroupBy(row => row["cc_iso3c"])
            .ToDictionary(country => country.Key, country => country.ToDictionary(row => row["variable"], row => Number(row["value"])!.Value));
        var csv = new IndexCsv("oecd-dgi", Dimensions);
        foreach (var (country, row) in published)
            csv.Row(country, Dimensions.Select(dimension => Cell(row[dimension])));
        return (published, csv.Score());
    }

    [Fact] // Australia 2023
    public void The_published_composite_comes_out() =>
        new IndexCsv("oecd-dgi", Dimensions).Row("AUS", "0.973", "0.774", "0.738", "0.466", "0.833", "0.736").ScoreOne()["dgi"].Score.Should().BeApproximately(.753, .0005);

    [Fact]
    public void A_missing_dimension_counts_as_nothing_done_and_a_missing_country_has_no_result()
    {
        var cards = new IndexCsv("oecd-dgi", Dimensions).Row("XXX", "0.6", "0.6", "0.6", "", "", "0.6").Row("USA", "", "", "", "", "", "").Score();

        cards["XXX"]["dgi"].Score.Should().BeApproximately(.4, 1e-12);
        cards["USA"]["dgi"].Should().Match<NodeScore>(dgi => dgi.Score == null && dgi.Rank == null);
    }
}
