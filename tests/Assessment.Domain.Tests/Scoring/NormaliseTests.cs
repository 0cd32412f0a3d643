using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class NormaliseTests
{
    private static Questionnaire Index(string kind) => Questionnaire(
        [Dimension("root", "mean", new Dimension { Id = "n", Method = "normalise", Kind = kind }, Dimension("m", "mean"))], Number("a", "n"), Number("b", "m", highest: 1));

    private static List<Scorecard> Score(Questionnaire questionnaire, params double?[] values) =>
        [.. new Scorer(questionnaire).Score([.. values.Select(v => Sheet(questionnaire, ("a", v), ("b", 1)))])];

    [Fact]
    public void Min_max_spans_the_cohort_and_feeds_the_parent()
    {
        var cards = Score(Index("min_max"), 20, 60, 40, null);

        cards.Select(c => c["n"].Score).Should().Equal(0, 1, 0.5, null);
        cards.Select(c => c["root"].Score).Should().Equal(0.5, 1, 0.75, 1);
        cards[3]["n"].Reason.Should().Be(NoResult.NothingAnswered);
    }

    [Fact]
    public void Z_score_uses_the_population_deviation() =>
        // Values 2, 4, 4, 4, 5, 5, 7, 9: mean 5, population σ 2 (the textbook example of the standard deviation).
        Score(Index("z_score"), 2, 4, 4, 4, 5, 5, 7, 9).Select(c => c["n"].Score).Should().Equal(-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2);

    [Fact]
    public void Where_all_are_equal_or_there_is_only_one_there_is_no_result()
    {
        Score(Index("min_max"), 50, 50).Should().OnlyContain(c => c["n"].Reason == NoResult.NoVariation);
        Score(Index("z_score"), 50)[0]["n"].Reason.Should().Be(NoResult.NoVariation);
        Score(Index("z_score"), 50)[0]["root"].Score.Should().Be(1);
        Score(Index("z_score"), 0.1, 0.1, 0.1).Should().OnlyContain(c => c["n"].Reason == NoResult.NoVariation, "their deviation is noise");
        Score(Index("min_max"), 0.3, 0.1 + 0.2).Should().OnlyContain(c => c["n"].Reason == NoResult.NoVariation, "they differ by noise");
    }

    [Fact]
    public void Normalised_nodes_may_stand_on_normalised_nodes()
    {
        var questionnaire = Questionnaire(
            [new Dimension { Id = "outer", Method = "normalise", Kind = "min_max", Dimensions = [new Dimension { Id = "inner", Method = "normalise", Kind = "z_score" }] }],
            Number("a", "inner"));
        var cards = new Scorer(questionnaire).Score([.. new[] { 10, 20, 30 }.Select(v => Sheet(questionnaire, ("a", v)))]);

        cards.Select(c => c["outer"].Score).Should().Equal(0, 0.5, 1);
    }

    [Fact]
    public void Rounding_comes_after_normalising()
    {
        var index = Index("min_max");
        var root = index.Dimensions[0];
        var rounded = index with { Dimensions = [root with { Dimensions = [root.Dimensions[0] with { Round = new Rounding { Digits = 1 } }, root.Dimensions[1]] }] };

        Score(rounded, 0.2, 0.4, 0.9).Select(c => c["n"].Score).Should().Equal(0, 0.3, 1);
    }
}
