using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class MeansTests
{
    private static Questionnaire Weighted(bool renormalise, StateEffects? effects = null) => Questionnaire(
        [new Dimension { Id = "all", Method = "weighted_mean", Renormalise = renormalise, Effects = effects }],
        Number("a", "all", 2), Number("b", "all", 1), Number("c", "all", 1));

    [Fact]
    public void A_blank_answer_does_not_lower_the_score()
    {
        var card = Weighted(true).Score(("a", 80), ("b", 20));

        card["all"].Score.Should().Be(60, "(2 × 80 + 1 × 20) / 3");
        card["all"].Coverage.Should().Be(new Coverage(2, 3, 3));
        card["c"].Score.Should().BeNull();
        card["c"].Reason.Should().Be(NoResult.Blank);
    }

    [Fact]
    public void Without_renormalising_a_blank_counts_0_and_not_applicable_is_in_neither_sum()
    {
        Weighted(false).Score(("a", 80), ("b", 20))["all"].Score.Should().Be(45, "(2 × 80 + 1 × 20 + 1 × 0) / 4");
        Weighted(false).Score(("a", 80), ("b", 20), ("c", AnswerState.NotApplicable))["all"].Score.Should().Be(60);
        Weighted(false).Score(("a", 80), ("b", 20), ("c", AnswerState.NotRelevant))["all"].Score.Should().Be(60);
        Weighted(false).Score(("a", 80), ("b", 20), ("c", AnswerState.DontKnow))["all"].Score.Should().Be(45);
    }

    [Fact]
    public void An_instrument_may_count_every_missing_value_as_0()
    {
        var everyMissing = new StateEffects { Blank = StateEffect.Zero, NotApplicable = StateEffect.Zero };

        Weighted(true, everyMissing).Score(("a", 80), ("c", AnswerState.NotApplicable))["all"].Score.Should().Be(40, "2 × 80 / 4");
    }

    [Fact]
    public void Zero_is_an_answer()
    {
        var card = Weighted(true).Score(("a", 0), ("b", 30));

        card["all"].Score.Should().Be(10);
        card["all"].Coverage.Answered.Should().Be(2);
    }

    [Theory]
    [InlineData(null, NoResult.NothingAnswered, 3)]
    [InlineData(AnswerState.DontKnow, NoResult.NothingAnswered, 3)]
    [InlineData(AnswerState.NotApplicable, NoResult.NothingApplicable, 0)]
    [InlineData(AnswerState.NotRelevant, NoResult.NothingApplicable, 0)]
    public void Nothing_to_divide_by_is_no_result_with_a_reason(AnswerState? state, NoResult reason, int applicable)
    {
        var card = Weighted(true).Score(("a", state), ("b", state), ("c", state));

        card["all"].Score.Should().BeNull();
        card["all"].Reason.Should().Be(reason);
        card["all"].Coverage.Applicable.Should().Be(applicable);
    }

    [Fact]
    public void Weight_0_means_weight_0_even_for_a_mean_and_for_coverage()
    {
        var questionnaire = Questionnaire([Dimension("all", "mean")], Number("a", "all"), Number("b", "all", weight: 0));
        var card = questionnaire.Score(("a", 40), ("b", 100));

        card["all"].Score.Should().Be(40);
        card["all"].Coverage.Should().Be(new Coverage(1, 1, 1));
        card["b"].Score.Should().Be(100, "it is shown all the same");
        questionnaire.Score(("b", 100))["all"].Reason.Should().Be(NoResult.NothingAnswered);
    }

    [Fact]
    public void A_mean_of_full_marks_is_full_marks_and_not_a_binary_digit_more()
    {
        // In plain floating point (0.1 × 100 + 0.1 × 100 + 0.7 × 100) / (0.1 + 0.1 + 0.7) is 100.00000000000001.
        var questionnaire = Questionnaire([Dimension("all", "weighted_mean")], Number("a", "all", .1), Number("b", "all", .1), Number("c", "all", .7));

        questionnaire.Score(("a", 100), ("b", 100), ("c", 100))["all"].Score.Should().Be(100);
    }

    [Fact]
    public void Below_the_minimum_coverage_there_is_no_result_and_at_it_there_is()
    {
        Question[] questions = [.. Enumerable.Range(1, 100).Select(i => Number($"q{i}", "all"))];
        var questionnaire = Questionnaire([new Dimension { Id = "all", MinimumCoverage = 0.07 }], questions);
        (string, object?)[] Answered(int count) => [.. Enumerable.Range(1, count).Select(i => ($"q{i}", (object?)50))];

        questionnaire.Score(Answered(6))["all"].Reason.Should().Be(NoResult.LowCoverage);
        questionnaire.Score(Answered(7))["all"].Score.Should().Be(50);
    }

    [Fact]
    public void Below_the_minimum_number_of_answers_there_is_no_result()
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", MinimumAnswered = 2 }], Number("a", "all"), Number("b", "all"));

        questionnaire.Score(("a", 10))["all"].Reason.Should().Be(NoResult.FewAnswers);
        questionnaire.Score(("a", 10), ("b", 20))["all"].Score.Should().Be(15);
    }

    [Fact]
    public void Dimensions_nest_and_children_come_in_questionnaire_order()
    {
        var questionnaire = Questionnaire(
            [Dimension("root", "mean", Dimension("x", "weighted_mean"), Dimension("y", "mean"))],
            Number("y1", "y"), Number("r1", "root"), Number("x1", "x", 3), Number("x2", "x"));
        var card = questionnaire.Score(("y1", 30), ("r1", 90), ("x1", 80), ("x2", 40));

        card.Nodes.Select(n => n.Id).Should().Equal("root", "x", "x1", "x2", "y", "y1", "r1");
        card["x"].Score.Should().Be(70);
        card["root"].Score.Should().BeApproximately((70 + 30 + 90) / 3.0, 1e-12);
        card["x"].Parent.Should().Be("root");
    }

    [Fact]
    public void A_target_gives_a_gap_and_the_institutions_own_target_wins()
    {
        var questionnaire = Questionnaire([new Dimension { Id = "all", Target = 70 }], Number("a", "all"));
        var sheet = Sheet(questionnaire, ("a", 50));
        var scorer = new Scorer(questionnaire);
        var options = new ScoringOptions
        {
            Targets = new Dictionary<string, double> { ["all"] = 60 },
            RespondentTargets = new Dictionary<string, IReadOnlyDictionary<string, double>> { ["someone"] = new Dictionary<string, double> { ["all"] = 55 } },
        };

        scorer.Score(sheet)["all"].Gap.Should().Be(20);
        scorer.Score(sheet, options with { RespondentTargets = new Dictionary<string, IReadOnlyDictionary<string, double>>() })["all"].Gap.Should().Be(10);
        scorer.Score(sheet, options)["all"].Gap.Should().Be(5);
        scorer.Score(sheet, options)["all"].Target.Should().Be(55);
    }
}
