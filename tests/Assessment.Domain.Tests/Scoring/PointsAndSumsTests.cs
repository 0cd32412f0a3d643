using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class PointsAndSumsTests
{
    /// <summary>Four criteria of four points each; pass at 75 %; two or fewer are not enough data (OGP).</summary>
    private static readonly Questionnaire Eligibility = Questionnaire(
        [new Dimension { Id = "all", Method = "points", Pass = 0.75, MinimumCriteria = 3 }],
        [.. new[] { "fiscal", "access", "assets", "citizens" }.Select(id => Number(id, "all", highest: 4))]);

    [Theory]
    [InlineData(4, 4, 4, 3, 0.9375, true)]
    [InlineData(4, 4, 4, 0, 0.75, true)]
    [InlineData(4, 4, 3, 0, 0.6875, false)]
    public void Points_earned_are_a_share_of_the_points_applicable(double a, double b, double c, double d, double share, bool passed)
    {
        var result = Eligibility.Score(("fiscal", a), ("access", b), ("assets", c), ("citizens", d))["all"];

        result.Score.Should().Be(share);
        result.Passed.Should().Be(passed);
    }

    [Fact]
    public void A_criterion_that_does_not_apply_leaves_both_sums()
    {
        var result = Eligibility.Score(("fiscal", 4), ("access", 3), ("assets", 2), ("citizens", AnswerState.NotApplicable))["all"];

        result.Score.Should().Be(0.75, "9 of 12 points");
        result.Passed.Should().BeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AnswerState.DontKnow)]
    public void Leaving_a_bad_answer_open_turns_no_fail_into_a_pass(AnswerState? open)
    {
        var answered = Eligibility.Score(("fiscal", 4), ("access", 4), ("assets", 2), ("citizens", 0))["all"];
        var hidden = Eligibility.Score(("fiscal", 4), ("access", 4), ("assets", 2), ("citizens", open))["all"];

        (answered.Score, answered.Passed).Should().Be((0.625, false));
        (hidden.Score, hidden.Passed).Should().Be((0.625, false), "10 of 16 points: the open criterion applies");
    }

    [Fact]
    public void An_instrument_may_say_that_open_answers_leave_both_sums()
    {
        var lenient = Eligibility with { Effects = new StateEffects { Blank = StateEffect.Exclude } };

        lenient.Score(("fiscal", 4), ("access", 4), ("assets", 2))["all"].Score.Should().Be(10 / 12.0);
    }

    [Fact]
    public void An_open_answer_below_a_sum_or_a_criterion_without_any_answer_stays_in_the_points_applicable()
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", Method = "points", Pass = 0.75, Dimensions = [Dimension("a", "sum"), Dimension("b", "sum")] }],
            Number("a1", "a", highest: 2), Number("a2", "a", highest: 2), Number("b1", "b", highest: 4));

        questionnaire.Score(("a1", 2), ("b1", 3))["all"].Score.Should().Be(5 / 8.0, "a2 is open");
        questionnaire.Score(("a1", 2), ("a2", 1))["all"].Score.Should().Be(3 / 8.0, "all of b is open");
        questionnaire.Score(("a1", 2), ("a2", AnswerState.NotApplicable), ("b1", 3))["all"].Score.Should().Be(5 / 6.0);
    }

    [Fact]
    public void The_explanation_names_the_open_criterion_and_what_it_could_have_earned()
    {
        var trace = new Scorer(Eligibility).Explain(Sheet(Eligibility, ("fiscal", 4), ("access", 4), ("assets", 4)), "all");

        trace.Notes.Should().Contain(n => n.Text == "citizens is missing: it earns nothing of its 4 points.");
        trace.Parts[3].Should().Match<TracePart>(p => p.Share == 0.25 && p.Contribution == 0 && p.Excluded == null);
        trace.Parts.Sum(p => p.Contribution).Should().Be(trace.Score);
    }

    [Fact]
    public void Two_or_fewer_criteria_are_not_enough_data()
    {
        var result = Eligibility.Score(("fiscal", 4), ("access", 4))["all"];

        result.Score.Should().BeNull();
        result.Reason.Should().Be(NoResult.FewCriteria);
        result.Passed.Should().BeNull();
    }

    [Fact]
    public void A_sum_may_have_an_upper_limit_and_be_a_percentage_of_it()
    {
        Questionnaire With(Dimension dimension) => Questionnaire([dimension], Number("a", "all", highest: 10), Number("b", "all", highest: 30));
        var dimension = new Dimension { Id = "all", Method = "sum" };

        With(dimension).Score(("a", 8), ("b", 25))["all"].Score.Should().Be(33);
        With(dimension with { Max = 30 }).Score(("a", 8), ("b", 25))["all"].Score.Should().Be(30);
        With(dimension with { Max = 66, As = "percent" }).Score(("a", 8), ("b", 25))["all"].Score.Should().Be(50);
        With(dimension with { As = "percent" }).Score(("a", 8), ("b", 12))["all"].Score.Should().Be(50, "20 of 40");
        With(dimension with { As = "percent" }).Score(("a", 8))["all"].Score.Should().Be(20, "8 of 40: what is open could have been earned");
        With(dimension with { As = "percent" }).Score(("a", 8), ("b", AnswerState.NotRelevant))["all"].Score.Should().Be(80, "8 of 10");
    }

    [Fact]
    public void Points_applicable_follow_what_applies_further_down()
    {
        var questionnaire = Questionnaire([Dimension("all", "points", Dimension("a", "sum"), Dimension("b", "mean"))],
            Number("a1", "a", highest: 4), Number("a2", "a", highest: 6), Number("b1", "b", highest: 10));

        questionnaire.Score(("a1", 4), ("a2", 3), ("b1", 3))["all"].Score.Should().Be(0.5, "10 of 20 points");
        questionnaire.Score(("a1", 4), ("a2", AnswerState.NotApplicable), ("b1", 3))["all"].Score.Should().Be(0.5, "7 of 14 points");
    }

    [Theory]
    [InlineData("maximum", 70)]
    [InlineData("minimum", 10)]
    [InlineData("median", 35)]
    [InlineData("mean", 37.5)]
    [InlineData("sum", 150)]
    public void Each_of_the_plain_methods_does_what_its_name_says(string method, double score)
    {
        var questionnaire = Questionnaire([Dimension("all", method)], Number("a", "all"), Number("b", "all"), Number("c", "all"), Number("d", "all"), Number("e", "all"));

        questionnaire.Score(("a", 40), ("b", 10), ("c", 70), ("d", 30), ("e", AnswerState.NotApplicable))["all"].Score.Should().Be(score);
    }

    [Fact]
    public void A_profile_adds_nothing_up_and_the_score_above_goes_on_without_it()
    {
        var questionnaire = Questionnaire([Dimension("root", "mean", Dimension("shown", "profile"), Dimension("counted", "mean"))], Number("a", "shown"), Number("b", "counted"));
        var card = questionnaire.Score(("a", 10), ("b", 90));

        card["shown"].Reason.Should().Be(NoResult.Profile);
        card["a"].Score.Should().Be(10);
        card["root"].Score.Should().Be(90);
    }

    [Fact]
    public void A_profile_has_no_total_on_purpose_even_where_an_open_answer_blocks()
    {
        var questionnaire = Questionnaire(
            [Dimension("root", "profile", new Dimension { Id = "x", Effects = new StateEffects { Blank = StateEffect.Block } })], Number("a", "x"), Number("b", "x"));
        var card = questionnaire.Score(("a", 10));

        card["x"].Reason.Should().Be(NoResult.Blocked);
        card["root"].Reason.Should().Be(NoResult.Profile);
    }

    [Fact]
    public void A_blocking_blank_leaves_no_result_above_it()
    {
        var questionnaire = Questionnaire(
            [Dimension("root", "maximum", new Dimension { Id = "x", Effects = new StateEffects { Blank = StateEffect.Block } }, Dimension("y", "mean"))],
            Number("a", "x"), Number("b", "x"), Number("c", "y"));
        var card = questionnaire.Score(("a", 10), ("c", 90));

        card["x"].Reason.Should().Be(NoResult.Blocked);
        card["root"].Reason.Should().Be(NoResult.Blocked);
        card["y"].Score.Should().Be(90);
    }
}
