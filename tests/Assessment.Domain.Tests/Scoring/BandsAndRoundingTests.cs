using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class BandsAndRoundingTests
{
    [Theory]
    [InlineData(2.675, 2, 2.68)]
    [InlineData(1.005, 2, 1.01)]
    [InlineData(0.125, 2, 0.13)]
    [InlineData(66.5, 0, 67)]
    [InlineData(65.5, 0, 66)]
    [InlineData(-2.5, 0, -3)]
    [InlineData(66.666666666666671, 0, 67)]
    [InlineData(0.1 + 0.2, 15, 0.3)]
    [InlineData(1e-20, 3, 0)]
    [InlineData(1e300, 2, 1e300)]
    public void Ties_on_the_decimal_value_go_away_from_zero(double value, int digits, double rounded) =>
        Rounder.Round(value, digits).Should().Be(rounded);

    [Theory]
    [InlineData(RoundingMode.HalfEven, 2.5, 2)]
    [InlineData(RoundingMode.HalfEven, 3.5, 4)]
    [InlineData(RoundingMode.Up, 2.1, 3)]
    [InlineData(RoundingMode.Up, -2.1, -3)]
    [InlineData(RoundingMode.Up, 3.0000000000000004, 3)]
    [InlineData(RoundingMode.Down, 2.9999999999999996, 3)]
    [InlineData(RoundingMode.Down, 2.9, 2)]
    [InlineData(RoundingMode.Down, -2.9, -2)]
    public void Other_ways_of_rounding(RoundingMode mode, double value, double rounded) => Rounder.Round(value, 0, mode).Should().Be(rounded);

    private static readonly BandSet Closed = new() { Id = "b", Bands = [new() { Id = "low" }, new() { Id = "high", From = 0.5 }, new() { Id = "very_high", From = 0.75 }] };

    [Theory] // EGDI 2024: Georgia .7501 is very high, Kuwait .7484 is not [UN DESA]
    [InlineData(0.7501, "very_high")]
    [InlineData(0.7484, "high")]
    [InlineData(0.75, "very_high")]
    [InlineData(0.74999, "high")]
    [InlineData(0, "low")]
    public void A_closed_bound_belongs_to_the_band_on_the_raw_score(double score, string band) => BandOf(Closed, score).Should().Be(band);

    [Theory]
    [InlineData(60.4, "limited")]
    [InlineData(60.5, "substantial")]
    [InlineData(61, "substantial")]
    public void Bands_on_the_rounded_score(double score, string band) => BandOf(
        new BandSet { Id = "obs", Digits = 0, Bands = [new() { Id = "limited" }, new() { Id = "substantial", From = 61 }] }, score).Should().Be(band);

    [Fact]
    public void An_open_bound_does_not_belong_to_the_band_and_below_all_bands_there_is_none()
    {
        var set = new BandSet { Id = "o", Bands = [new() { Id = "low", From = 0 }, new() { Id = "high", Above = 0.5 }] };

        BandOf(set, 0.5).Should().Be("low");
        BandOf(set, 0.5000001).Should().Be("high");
        BandOf(set, -1).Should().BeNull();
    }

    private static string? BandOf(BandSet set, double score)
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", Bands = set.Id }], Number("a", "all", lowest: -10)) with { Bands = [set] };
        return questionnaire.Score(("a", score))["all"].Band;
    }

    [Fact]
    public void Ranks_share_a_place_and_skip_the_next()
    {
        Ranks.Of([0.7, 0.9, 0.7, 0.2, double.NaN], 9).Should().Equal(2, 1, 2, 4, 0);
        Ranks.Of([0.701, 0.699, 0.2], 2).Should().Equal(1, 1, 3);
        Ranks.Of([0.701, 0.699, 0.2], 3).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void A_cohort_is_ranked_at_the_precision_the_dimension_states()
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", RankDigits = 1 }], Number("a", "all"));
        var sheets = new double[] { 50.04, 50.01, 60, 10 }.Select(v => Sheet(questionnaire, ("a", v))).ToList();

        new Scorer(questionnaire).Score(sheets).Select(c => c["all"].Rank).Should().Equal(2, 2, 1, 4);
        new Scorer(questionnaire).Score(sheets[0])["all"].Rank.Should().BeNull("one sheet alone has no rank");
    }
}
