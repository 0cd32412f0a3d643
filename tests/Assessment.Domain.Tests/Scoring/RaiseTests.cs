using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class RaiseTests
{
    private static readonly Scale Five = new() { Id = "five", Levels = [.. Enumerable.Range(1, 5).Select(i => new ScaleLevel { Id = $"l{i}", Value = i })] };

    private static Question Level(string id, string dimension, double weight = 1) => new() { Id = id, Type = "level", Scale = "five", Dimension = dimension, Weight = weight };

    private static Questionnaire Means(params Question[] questions) => Questionnaire(
        [new Dimension { Id = "all", Method = "weighted_mean", Bands = "b" }], questions)
        with
    { Scales = [Five], Bands = [new BandSet { Id = "b", Bands = [new() { Id = "low" }, new() { Id = "mid", From = 2.5 }, new() { Id = "high", From = 4 }] }] };

    private static Raise RaiseOf(Questionnaire questionnaire, string node, params (string, object?)[] answers) =>
        new Scorer(questionnaire).Raise(Sheet(questionnaire, answers), node);

    [Fact]
    public void For_a_mean_it_is_the_smallest_set_of_single_steps()
    {
        var raise = RaiseOf(Means(Level("a", "all"), Level("b", "all", 3), Level("c", "all")), "all", ("a", "l2"), ("b", "l2"), ("c", "l1"));

        raise.Should().BeEquivalentTo(new { FromBand = "low", ToBand = "mid", IsSmallest = true, From = 1.8 });
        raise.Steps.Should().Equal([new RaiseStep("b", "l2", 2, "l4", 4, 2)], "two steps of the heaviest question do what five of the others would not");
        raise.To.Should().Be(3);
    }

    [Fact]
    public void Unequal_steps_are_weighed_against_each_other()
    {
        // From 0 to 5 of 30 points takes "a" three steps (1, 2, 3 and then 30); one step of "b" gives 4 and one of "c" 1: together 5.
        Question Choice(string id, params double[] scores) => new()
        {
            Id = id,
            Type = "single_choice",
            Dimension = "all",
            Options = [.. scores.Select(s => new Option { Id = $"o{s}", Score = s })],
        };
        var questionnaire = Questionnaire([new Dimension { Id = "all", Method = "sum", Bands = "b" }], Choice("a", 0, 1, 2, 3, 30), Choice("b", 0, 4), Choice("c", 0, 1))
            with
        { Bands = [new BandSet { Id = "b", Bands = [new() { Id = "low" }, new() { Id = "high", From = 5 }] }] };

        RaiseOf(questionnaire, "all", ("a", "o0"), ("b", "o0"), ("c", "o0")).Steps.Sum(s => s.Steps).Should().Be(2);
    }

    [Fact]
    public void For_levels_it_is_the_unmet_criteria()
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", Method = "levels" }],
            YesNo("one", "all", level: 1), YesNo("two", "all", level: 2), YesNo("two_b", "all", level: 2), YesNo("three", "all", level: 3));
        var raise = RaiseOf(questionnaire, "all", ("one", "yes"), ("two", "no"), ("three", "no"));

        raise.Should().BeEquivalentTo(new { From = 1.0, To = 2.0, IsSmallest = true });
        raise.Steps.Should().Equal(new RaiseStep("two", "no", 0, "yes", 1, 1), new RaiseStep("two_b", null, null, "yes", 1, 2));
    }

    [Fact]
    public void For_a_ladder_it_is_the_better_step_that_needs_the_fewest_more()
    {
        var questionnaire = Questionnaire(
            [new Dimension { Id = "all", Method = "ladder", Steps = [new() { All = ["a", "b", "c"], Score = 100 }, new() { All = ["a", "b"], Score = 75 }, new() { All = ["a"], Score = 50 }] }],
            YesNo("a", "all"), YesNo("b", "all"), YesNo("c", "all"));
        var raise = RaiseOf(questionnaire, "all", ("a", "yes"), ("b", "no"), ("c", "no"));

        raise.Steps.Select(s => s.Node).Should().Equal("b");
        raise.To.Should().Be(75);
    }

    [Fact]
    public void For_a_weakest_link_every_lowest_child_is_raised_and_nothing_else()
    {
        var questionnaire = Questionnaire([Dimension("all", "minimum")], Level("a", "all"), Level("b", "all"), Level("c", "all")) with { Scales = [Five] };
        var raise = RaiseOf(questionnaire, "all", ("a", "l2"), ("b", "l2"), ("c", "l4"));

        raise.Steps.Select(s => (s.Node, s.ToAnswer)).Should().Equal(("a", "l3"), ("b", "l3"));
        raise.IsSmallest.Should().BeFalse("it was found by trying");
        raise.To.Should().Be(3, "without bands and target, the next whole number");
    }

    [Fact]
    public void An_answer_that_counts_as_0_can_be_raised_and_one_left_out_cannot()
    {
        var zero = Questionnaire([new Dimension { Id = "all", Effects = new StateEffects { Blank = StateEffect.Zero } }], YesNo("a", "all"), YesNo("b", "all"));

        RaiseOf(zero, "all", ("a", "yes")).Steps.Should().Equal(new RaiseStep("b", null, 0, "yes", 1, 1));
        RaiseOf(Questionnaire([Dimension("all", "mean")], YesNo("a", "all"), YesNo("b", "all")), "all", ("a", "yes")).Steps.Should().BeEmpty("1 is as far as it goes");
    }

    [Theory]
    [InlineData("points")]
    [InlineData("sum")]
    public void An_open_answer_whose_points_count_can_be_raised(string method)
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", Method = method, Bands = "b", Dimensions = [Dimension("part", "sum")] }],
            YesNo("a", "all"), YesNo("b", "part"), YesNo("c", "part"))
            with
        { Bands = [new BandSet { Id = "b", Bands = [new() { Id = "low" }, new() { Id = "high", From = method == "sum" ? 2 : 0.6 }] }] };
        var raise = RaiseOf(questionnaire, "all", ("a", "yes"), ("c", "no"));

        raise.Steps.Should().Equal([new RaiseStep("b", null, null, "yes", 1, 1)]);
        raise.ToBand.Should().Be("high");
        raise.ToString().ReplaceLineEndings("\n").Should().EndWith("(band high), with the fewest single steps:\n  b: open, to be \"yes\" (score 1)\n");
    }

    [Fact]
    public void An_open_item_that_is_deducted_can_be_raised()
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", Method = "deduct", From = 110, Target = 108 }], YesNo("a", "all", 5), YesNo("b", "all", 1));

        RaiseOf(questionnaire, "all", ("b", "no")).Steps.Select(s => s.Node).Should().Equal("a");
    }

    [Fact]
    public void It_reads_as_plain_text() =>
        RaiseOf(Means(Level("a", "all"), Level("b", "all", 3), Level("c", "all")), "all", ("a", "l2"), ("b", "l2"), ("c", "l1")).ToString().ReplaceLineEndings("\n").Should().Be(
            "What would raise it from 1.8 to 3 (band mid), with the fewest single steps:\n  b: from \"l2\" (score 2) to \"l4\" (score 4)\n");

    [Fact]
    public void Where_nothing_leads_further_up_it_says_so()
    {
        var questionnaire = Means(Level("a", "all"));

        RaiseOf(questionnaire, "all", ("a", "l5")).Should().BeEquivalentTo(new { To = (double?)null, From = 5.0, FromBand = "high" });
        RaiseOf(questionnaire, "all", ("a", "l5")).ToString().Should().StartWith("What would raise it: No better answers lead further up.");
        RaiseOf(questionnaire, "all").From.Should().BeNull();
        RaiseOf(questionnaire, "all").Reason.Should().Be("There is no result yet.");
    }
}
