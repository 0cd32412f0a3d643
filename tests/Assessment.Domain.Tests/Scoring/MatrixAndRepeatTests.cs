using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class MatrixAndRepeatTests
{
    private static readonly Scale Five = new() { Id = "five", Levels = [.. Enumerable.Range(1, 5).Select(i => new ScaleLevel { Id = $"{i}", Value = i })] };

    private static Questionnaire Matrix(string? over, double? metWhen = null) => Questionnaire([Dimension("all", "mean")],
        new Question
        {
            Id = "m",
            Type = "matrix",
            Dimension = "all",
            Scale = "five",
            Over = over,
            MetWhen = metWhen,
            Rows = [new() { Id = "health", Weight = 2 }, new() { Id = "education" }, new() { Id = "finance" }],
        }) with
    { Scales = [Five] };

    [Theory]
    [InlineData(null, 3.5)] // (2 × 5 + 1 × 1 + 1 × 3) / 4
    [InlineData("mean", 3.5)]
    [InlineData("minimum", 1)]
    [InlineData("maximum", 5)]
    [InlineData("sum", 14)]
    [InlineData("count_met", 2)]
    public void The_rows_of_a_matrix_are_children_combined_by_over(string? over, double score)
    {
        var card = Matrix(over, metWhen: 3).Score(("m.health", 5), ("m.education", 1), ("m.finance", 3));

        card["all"].Score.Should().Be(score);
        card["m"].Kind.Should().Be(NodeKind.Matrix);
        card["m.education"].Score.Should().Be(1);
        card["all"].Coverage.Should().Be(new Coverage(3, 3, 3));
    }

    [Fact]
    public void An_open_row_leaves_a_mean_and_stops_a_minimum()
    {
        Matrix("mean").Score(("m.health", 5), ("m.education", 2))["m"].Score.Should().Be(4);
        Matrix("minimum").Score(("m.health", 5))["m"].Reason.Should().Be(NoResult.MissingChild);
    }

    [Fact]
    public void Rows_with_levels_are_criteria_of_their_dimension()
    {
        var matrix = Matrix(null, metWhen: 3).Sections[0].Questions[0] with
        {
            Rows = [new() { Id = "strategy", Level = 1 }, new() { Id = "budget", Level = 1 }, new() { Id = "review", Level = 2 }],
        };
        var questionnaire = Questionnaire([Dimension("all", "levels")], matrix) with { Scales = [Five] };
        var card = questionnaire.Score(("m.strategy", 3), ("m.budget", 5), ("m.review", 2));

        card["all"].Score.Should().Be(1);
        card["m.review"].Parent.Should().Be("all");
        questionnaire.Score(("m.strategy", 3), ("m.budget", 5), ("m.review", 4))["all"].Score.Should().Be(2);
        ScorecardJson.Read(ScorecardJson.Write(card)).Should().Be(card);
    }

    private static Questionnaire DataSets(string? over, double? metWhen = null) => Questionnaire(
        [Dimension("root", "mean", Dimension("openness", "mean"), Dimension("law", "mean"))],
        new Question
        {
            Id = "sets",
            Type = "repeat",
            Dimension = "openness",
            Over = over,
            MetWhen = metWhen,
            Questions =
            [
                new() { Id = "name", Type = "short_text" },
                new() { Id = "year", Type = "integer" },
                new() { Id = "complete", Type = "yes_no", Weight = 3 },
                new() { Id = "timely", Type = "yes_no" },
                new() { Id = "has_licence", Type = "yes_no", Dimension = "law" },
            ],
        });

    private static AnswerSheet TwoSets(Questionnaire questionnaire) => Sheet(questionnaire)
        .Entry("sets", "budget", ("name", "Budget"), ("year", 2015), ("complete", "yes"), ("timely", "yes"), ("has_licence", "no"))
        .Entry("sets", "roads", ("name", "Roads"), ("complete", "no"), ("timely", "yes"), ("has_licence", "yes"));

    [Theory]
    [InlineData(null, 0.625)] // entries 1 and 1/4
    [InlineData("minimum", 0.25)]
    [InlineData("maximum", 1)]
    [InlineData("sum", 1.25)]
    [InlineData("count_met", 1)]
    public void Each_entry_of_a_repeat_is_scored_and_over_combines_them(string? over, double score)
    {
        var questionnaire = DataSets(over);
        var card = new Scorer(questionnaire).Score(TwoSets(questionnaire));

        card["sets"].Score.Should().BeApproximately(score, 1e-15);
        card["sets"].Coverage.Should().Be(new Coverage(4, 4, 4), "names and years earn no points here");
    }

    [Fact]
    public void A_question_inside_that_names_another_dimension_is_scored_there()
    {
        var questionnaire = DataSets("mean");
        var card = new Scorer(questionnaire).Score(TwoSets(questionnaire));

        card["has_licence"].Score.Should().Be(0.5);
        card["has_licence"].Parent.Should().Be("law");
    }

    [Fact]
    public void No_entry_is_no_result()
    {
        var questionnaire = DataSets("count_met");
        var card = new Scorer(questionnaire).Score(Sheet(questionnaire));

        card["sets"].Reason.Should().Be(NoResult.NoEntries);
        card["root"].Reason.Should().Be(NoResult.NothingApplicable);
    }

    [Fact]
    public void The_order_of_entries_and_their_number_do_not_matter_to_a_threshold()
    {
        var questionnaire = DataSets("count_met", metWhen: 0.25);

        new Scorer(questionnaire).Score(TwoSets(questionnaire))["sets"].Score.Should().Be(2);
    }
}
