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
    [InlineData(7.499999999999999, 0, 8)]
    [InlineData(7.49999999, 0, 7)]
    [InlineData(-7.499999999999999, 0, -8)]
    [InlineData(123456789012345, 0, 123456789012345)]
    [InlineData(999999999999.99, 2, 999999999999.99)]
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
    [InlineData(RoundingMode.HalfEven, 7.499999999999999, 8)]
    [InlineData(RoundingMode.HalfEven, 6.500000000000001, 6)]
    [InlineData(RoundingMode.Up, 5.551115123125783e-17, 0)]
    public void Other_ways_of_rounding(RoundingMode mode, double value, double rounded) => Rounder.Round(value, 0, mode).Should().Be(rounded);

    [Fact]
    public void The_noise_of_a_sum_decides_neither_rounding_nor_band_nor_threshold()
    {
        var questionnaire = Questionnaire(
            [new Dimension { Id = "whole", Round = new Rounding { Digits = 0 }, Dimensions = [
                new Dimension { Id = "met", Method = "count_met", MetWhen = 7.5, Weight = 0, Dimensions = [new Dimension { Id = "raw", Bands = "b" }] },
                new Dimension { Id = "again" }] }],
            [.. new[] { "raw", "again" }.SelectMany(d => new[] { Number($"{d}_a", d), Number($"{d}_b", d), Number($"{d}_c", d) })]) with
        {
            Bands = [new BandSet { Id = "b", Bands = [new() { Id = "low" }, new() { Id = "high", From = 7.5 }] }],
        };
        var card = questionnaire.Score([.. new[] { "raw", "again" }.SelectMany(d => new (string, object?)[] { ($"{d}_a", 9.1), ($"{d}_b", 8.2), ($"{d}_c", 5.2) })]);

        card["raw"].Score.Should().NotBe(7.5, "that is the noise this test is about").And.BeApproximately(7.5, 1e-14);
        card["raw"].Band.Should().Be("high");
        card["met"].Score.Should().Be(1);
        card["whole"].Score.Should().Be(8);
    }

    [Fact]
    public void A_mean_of_numbers_with_one_decimal_rounds_as_on_paper()
    {
        var random = new Random(9);
        for (var round = 0; round < 20_000; round++)
        {
            var tenths = Enumerable.Range(0, random.Next(2, 300)).Select(_ => random.Next(0, 1001)).ToArray();
            var mean = tenths.Select(t => t / 10.0).Sum() / tenths.Length;
            var onPaper = decimal.Round(tenths.Sum() / 10m / tenths.Length, 1, MidpointRounding.AwayFromZero);

            Rounder.Round(mean, 1).Should().Be((double)onPaper);
        }
    }

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
        Ranks.Of([7.499999999999999, 8, 7.5], 0).Should().Equal(1, 1, 1);
    }

    [Fact]
    public void Who_has_answered_nothing_has_no_rank()
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", Effects = new StateEffects { Blank = StateEffect.Zero } }], Number("a", "all"), Number("b", "all"));
        var cards = new Scorer(questionnaire).Score([Sheet(questionnaire), Sheet(questionnaire, ("a", 10)), Sheet(questionnaire, ("a", 20))]);

        cards.Select(c => c["all"].Score).Should().Equal(0, 5, 10);
        cards.Select(c => c["all"].Rank).Should().Equal(null, 2, 1);
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
