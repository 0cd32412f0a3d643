using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class DeductTests
{
    private static readonly Questionnaire Three = Questionnaire(
        [new Dimension { Id = "all", Method = "deduct", From = 110 }],
        YesNo("five", "all", 5), YesNo("three", "all", 3), YesNo("one", "all"));

    [Theory]
    [InlineData("yes", "yes", "yes", 110)]
    [InlineData("no", "yes", "yes", 105)]
    [InlineData("no", "no", "no", 101)]
    public void The_weight_of_each_unmet_item_is_taken_off(string five, string three, string one, double score) =>
        Three.Score(("five", five), ("three", three), ("one", one))["all"].Score.Should().Be(score);

    [Fact]
    public void An_open_answer_is_not_met() => Three.Score(("five", "yes"), ("three", AnswerState.DontKnow))["all"].Score.Should().Be(106);

    [Fact]
    public void Not_applicable_takes_nothing_off()
    {
        Three.Score(("five", AnswerState.NotApplicable), ("three", "yes"), ("one", "yes"))["all"].Score.Should().Be(110);
        (Three with { Effects = new StateEffects { NotApplicable = StateEffect.Full } })
            .Score(("five", AnswerState.NotApplicable), ("three", "yes"), ("one", "no"))["all"].Score.Should().Be(109);
    }

    [Fact]
    public void A_partly_met_item_takes_off_part_of_its_weight()
    {
        // DoD methodology, 3.5.3 and 3.13.11: 5 points, or 3 where the control is partly there.
        var question = new Question
        {
            Id = "mfa",
            Type = "single_choice",
            Dimension = "all",
            Weight = 5,
            Options = [new() { Id = "full", Score = 1 }, new() { Id = "partly", Score = 0.4 }, new() { Id = "none", Score = 0 }],
        };
        var questionnaire = Questionnaire([new Dimension { Id = "all", Method = "deduct", From = 110 }], question);

        questionnaire.Score(("mfa", "full"))["all"].Score.Should().Be(110);
        questionnaire.Score(("mfa", "partly"))["all"].Score.Should().Be(107);
        questionnaire.Score(("mfa", "none"))["all"].Score.Should().Be(105);
        var allOrNothing = questionnaire with { Dimensions = [questionnaire.Dimensions[0] with { MetWhen = 1 }] };
        allOrNothing.Score(("mfa", "partly"))["all"].Score.Should().Be(105);
    }
}
