using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class LevelsTests
{
    private static readonly Questionnaire Climb = Questionnaire(
        [new Dimension { Id = "all", Method = "levels" }],
        YesNo("l1a", "all", level: 1), YesNo("l1b", "all", level: 1), YesNo("l2", "all", level: 2), YesNo("l3a", "all", level: 3), YesNo("l3b", "all", level: 3));

    private static (double? Level, double? Progress) Reached(params (string, object?)[] answers) =>
        Climb.Score(answers)["all"] is var node ? (node.Score, node.Progress?.Share) : default;

    [Fact]
    public void A_level_counts_only_when_every_criterion_up_to_it_is_met()
    {
        Reached(("l1a", "yes"), ("l1b", "no"), ("l2", "yes"), ("l3a", "yes"), ("l3b", "yes")).Should().Be((0.0, 0.5));
        Reached(("l1a", "yes"), ("l1b", "yes"), ("l2", "yes"), ("l3a", "no"), ("l3b", "yes")).Should().Be((2.0, 0.5));
        Reached(("l1a", "yes"), ("l1b", "yes"), ("l2", "yes"), ("l3a", "yes"), ("l3b", "yes")).Should().Be((3.0, null));
    }

    [Theory]
    [InlineData(AnswerState.Blank)]
    [InlineData(AnswerState.DontKnow)]
    [InlineData(AnswerState.InsufficientEvidence)]
    public void An_open_answer_never_lifts_a_level(AnswerState state) =>
        Reached(("l1a", "yes"), ("l1b", state), ("l2", "yes"), ("l3a", "yes"), ("l3b", "yes")).Should().Be((0.0, 0.5));

    [Theory]
    [InlineData(StateEffect.Exclude)]
    [InlineData(StateEffect.Zero)]
    [InlineData(StateEffect.Worst)]
    public void Nor_does_it_when_the_instrument_gives_blanks_another_effect(StateEffect effect)
    {
        var questionnaire = Climb with { Effects = new StateEffects { Blank = effect } };

        questionnaire.Score(("l1a", "yes"), ("l2", "yes"))["all"].Score.Should().Be(0);
    }

    [Fact]
    public void What_stands_in_for_a_blank_is_not_met_even_where_it_reaches_the_threshold()
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", Method = "levels", MetWhen = 1, Effects = new StateEffects { Blank = StateEffect.Worst } }],
            Number("a", "all", lowest: 1, highest: 5) with { Level = 1 });

        questionnaire.Score(("a", 1))["all"].Score.Should().Be(1);
        questionnaire.Score()["a"].Score.Should().Be(1, "the worst there is");
        questionnaire.Score()["all"].Score.Should().Be(0);
    }

    [Theory]
    [InlineData(AnswerState.NotApplicable)]
    [InlineData(AnswerState.NotRelevant)]
    public void A_criterion_that_does_not_apply_leaves_the_list(AnswerState state)
    {
        Reached(("l1a", "yes"), ("l1b", state), ("l2", "yes")).Should().Be((2.0, 0.0));
        Reached(("l1a", "yes"), ("l1b", "yes"), ("l2", state), ("l3a", "yes"), ("l3b", "yes")).Level.Should().Be(3, "level 2 is passed over");
        Reached(("l1a", "yes"), ("l1b", "yes"), ("l2", state), ("l3a", "no")).Should().Be((1.0, 0.0), "a level that is passed over is not reached");
    }

    [Fact]
    public void Not_applicable_may_count_as_met()
    {
        var questionnaire = Climb with { Effects = new StateEffects { NotApplicable = StateEffect.Full } };

        questionnaire.Score(("l1a", "yes"), ("l1b", "yes"), ("l2", AnswerState.NotApplicable))["all"].Score.Should().Be(2);
    }

    [Fact]
    public void A_threshold_says_from_which_score_a_criterion_is_met()
    {
        var questionnaire = Questionnaire(
            [new Dimension { Id = "all", Method = "levels", MetWhen = 60, Start = 1 }],
            Number("a", "all") with { Level = 2 }, Number("b", "all") with { Level = 3, MetWhen = 90 });

        questionnaire.Score(("a", 60), ("b", 89))["all"].Score.Should().Be(2);
        questionnaire.Score(("a", 60), ("b", 90))["all"].Score.Should().Be(3);
        questionnaire.Score(("a", 59.9), ("b", 90))["all"].Score.Should().Be(1, "where not even the first level is met");
    }

    [Fact]
    public void A_dimension_can_be_a_criterion()
    {
        var questionnaire = Questionnaire(
            [new Dimension { Id = "all", Method = "levels", Dimensions = [new Dimension { Id = "part", Level = 1, MetWhen = 50 }] }],
            Number("a", "part"), Number("b", "part"));

        questionnaire.Score(("a", 40), ("b", 60))["all"].Score.Should().Be(1);
        questionnaire.Score(("a", 40), ("b", 50))["all"].Score.Should().Be(0);
        questionnaire.Score()["all"].Score.Should().Be(0, "a part without a result is not met");
    }

    [Fact]
    public void Nothing_applicable_is_no_result() =>
        Climb.Score([.. Climb.Sections[0].Questions.Select(q => (q.Id, (object?)AnswerState.NotApplicable))])["all"]
            .Reason.Should().Be(NoResult.NothingApplicable);
}
