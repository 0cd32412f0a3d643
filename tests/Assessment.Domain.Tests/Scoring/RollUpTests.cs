using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class RollUpTests
{
    private static readonly Questionnaire One = Questionnaire([new Dimension { Id = "all", Bands = "b" }], Number("a", "all"))
        with
    { Bands = [new BandSet { Id = "b", Bands = [new() { Id = "low" }, new() { Id = "high", From = 40 }] }] };

    private static readonly Scorer Scorer = new(One);

    private static List<Scorecard> Cards(params (string Who, double? Value)[] values) =>
        [.. Scorer.Score([.. values.Select(v => SheetOf(One, v.Who, Layer.Self, ("a", v.Value)))])];

    private static readonly List<Scorecard> Four = Cards(("health", 10), ("finance", 20), ("education", 40), ("justice", 90), ("sport", null));

    private static readonly Dictionary<string, double> Weights = new() { ["health"] = 3, ["finance"] = 1, ["education"] = 0, ["sport"] = 5 };

    [Theory]
    [InlineData(RollUpRule.Mean, 40)]
    [InlineData(RollUpRule.Median, 30)]
    [InlineData(RollUpRule.Minimum, 10)]
    public void Each_rule_does_what_its_name_says(RollUpRule rule, double score) => new RollUp(Scorer.Plan, Four, rule)["all"].Score.Should().Be(score);

    [Fact]
    public void Beside_the_score_stand_count_spread_band_and_who_is_left_out_and_why()
    {
        var rolled = new RollUp(Scorer.Plan, Four, RollUpRule.Mean)["all"];

        rolled.Count.Should().Be(4);
        rolled.Band.Should().Be("high");
        // R: quantile(c(10, 20, 40, 90)) gives 10, 17.5, 30, 52.5, 90.
        rolled.Spread.Should().Be(new Spread(10, 17.5, 30, 52.5, 90));
        rolled.LeftOut.Should().Equal(new LeftOut("sport", "Nothing below is answered yet."));
    }

    [Fact]
    public void Institution_weights_count_and_weight_0_means_weight_0()
    {
        var rolled = new RollUp(Scorer.Plan, Four, RollUpRule.WeightedMean, Weights)["all"];

        rolled.Score.Should().Be(12.5, "(3 × 10 + 1 × 20) / 4");
        rolled.LeftOut.Select(l => (l.Respondent, l.Reason)).Should().Equal(
            ("education", "Its weight is 0."), ("justice", "It has no weight."), ("sport", "Nothing below is answered yet."));
    }

    [Fact]
    public void Nobody_with_a_result_is_no_result()
    {
        var rolled = new RollUp(Scorer.Plan, Cards(("sport", null)), RollUpRule.Mean)["all"];

        rolled.Score.Should().BeNull();
        rolled.Spread.Should().BeNull();
        rolled.Reason.Should().Be(NoResult.NothingAnswered);
        new RollUp(Scorer.Plan, [], RollUpRule.Median)["all"].Score.Should().BeNull();
    }

    [Fact]
    public void Institutions_roll_up_to_their_country_in_the_order_they_are_met()
    {
        var cards = Cards(("LCA/health", 10), ("BLZ/health", 70), ("LCA/finance", 30));
        var countries = RollUp.By(Scorer.Plan, cards, card => card.Respondent[..3], RollUpRule.Mean);

        countries.Keys.Should().Equal("LCA", "BLZ");
        countries["LCA"]["all"].Score.Should().Be(20);
        countries["BLZ"]["all"].Count.Should().Be(1);
    }

    [Fact]
    public void Who_has_no_sheet_in_the_layer_is_left_out_of_every_node_also_a_whole_group()
    {
        var scores = new LayerScores(Layer.Agreed, Cards(("LCA/health", 10)), [new LeftOut("LCA/works", "No sheet."), new LeftOut("BLZ/health", "No sheet.")]);
        var countries = RollUp.By(Scorer.Plan, scores, name => name[..3], RollUpRule.Mean);

        countries["LCA"]["all"].LeftOut.Should().Equal(new LeftOut("LCA/works", "No sheet."));
        (countries["BLZ"]["all"].Score, countries["BLZ"]["all"].Reason).Should().Be((null, NoResult.NothingAnswered));
    }
}
