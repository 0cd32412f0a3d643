using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class LadderTests
{
    /// <summary>The shape of an eGovernment Benchmark indicator: A1+A2+A3 = 100, A1+A2 = 75, A1 = 50.</summary>
    private static readonly Questionnaire Steps = Questionnaire(
        [
            new Dimension
            {
                Id = "all",
                Method = "ladder",
                Steps = [new() { All = ["a1", "a2", "a3"], Score = 100 }, new() { All = ["a1", "a2"], Score = 75 }, new() { All = ["a1"], Score = 50 }],
            },
        ],
        YesNo("a1", "all"), YesNo("a2", "all"), YesNo("a3", "all"));

    [Theory]
    [InlineData("yes", "yes", "yes", 100)]
    [InlineData("yes", "yes", "no", 75)]
    [InlineData("yes", "no", "yes", 50)]
    [InlineData("no", "yes", "yes", 0)]
    public void The_first_step_that_fits_counts(string a1, string a2, string a3, double score) =>
        Steps.Score(("a1", a1), ("a2", a2), ("a3", a3))["all"].Score.Should().Be(score);

    [Fact]
    public void An_open_answer_is_not_met() =>
        Steps.Score(("a1", "yes"), ("a2", AnswerState.DontKnow), ("a3", "yes"))["all"].Score.Should().Be(50);

    [Fact]
    public void A_child_that_does_not_apply_leaves_the_steps() =>
        Steps.Score(("a1", "yes"), ("a2", "yes"), ("a3", AnswerState.NotApplicable))["all"].Score.Should().Be(100);

    [Fact]
    public void A_step_of_which_nothing_is_left_does_not_fit() =>
        Steps.Score(("a1", AnswerState.NotApplicable), ("a2", "no"), ("a3", "no"))["all"].Score.Should().Be(0);

    [Fact]
    public void The_last_step_may_say_what_everybody_else_gets()
    {
        var dimension = Steps.Dimensions[0];
        var questionnaire = Steps with { Dimensions = [dimension with { Steps = [.. dimension.Steps, new LadderStep { Score = 10 }] }] };

        questionnaire.Score(("a1", "no"))["all"].Score.Should().Be(10);
        new Scorer(questionnaire).Plan.Find("all")!.Range.Should().Be(new ScoreRange(10, 100));
    }
}
