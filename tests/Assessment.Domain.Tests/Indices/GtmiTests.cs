using Assessment.Domain.Scoring;
using Xunit.Abstractions;
using static Assessment.Domain.Tests.Indices.IndexCsv;
using static Assessment.Domain.Tests.Indices.Tally;

namespace Assessment.Domain.Tests.Indices;

/// <summary>World Bank, GovTech Maturity Index: definition gtmi.</summary>
public class GtmiTests(ITestOutputHelper output)
{
    private static readonly string[] Components = ["cgsi", "psdi", "dcei", "gtei"];

    [Theory] // GovTech dataset: Saint Lucia 2020 and 2022; the components are printed with five decimal places
    [InlineData(.34331, .53783, .26489, .21841, .34111, "c")]
    [InlineData(.53424, .74086, .28357, .45297, .50291, "b")]
    public void The_published_index_comes_out(double cgsi, double psdi, double dcei, double gtei, double index, string group)
    {
        var gtmi = new IndexCsv("gtmi", Components).Row("LCA", Cell(cgsi), Cell(psdi), Cell(dcei), Cell(gtei)).ScoreOne()["gtmi"];

        gtmi.Score.Should().BeApproximately(index, 1.1e-5);
        gtmi.Band.Should().Be(group);
    }

    [SkippableFact]
    public void Every_published_index_and_group_is_reproduced()
    {
        var published = Table.Published(Conformance.Require("indices/gtmi_2020.csv"));
        var csv = new IndexCsv("gtmi", Components);
        foreach (var row in published)
            csv.Row(row["country_code"], Components.Select(component => row[component]));
        var cards = csv.Score();
        var tally = new Tally("GTMI 2020", output);
        foreach (var row in published)
            tally.Count(row["country_name"],
                Difference(cards[row["country_code"]]["gtmi"], Number(row["gtmi"]), 1e-12),
                Difference("group", cards[row["country_code"]]["gtmi"].Band?.ToUpperInvariant(), row["grp"]));

        tally.Check(198);
    }

    [Fact]
    public void A_missing_component_leaves_no_index()
    {
        var gtmi = new IndexCsv("gtmi", Components).Row("XXX", ".5", "", ".5", ".5").ScoreOne()["gtmi"];

        (gtmi.Score, gtmi.Band, gtmi.Reason).Should().Be((null, null, NoResult.FewAnswers));
    }

    [Theory]
    [InlineData("0.75", "a")]
    [InlineData("0.7499999", "b")]
    [InlineData("0.5", "b")]
    [InlineData("0.25", "c")]
    [InlineData("0", "d")]
    public void A_group_begins_at_its_lower_bound_of_the_unrounded_index(string value, string group) =>
        new IndexCsv("gtmi", Components).Row("XXX", value, value, value, value).ScoreOne()["gtmi"].Band.Should().Be(group);
}
