using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using Assessment.Domain.Scoring.Methods;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class ScoringCheckTests
{
    private static readonly Scale Grades = new() { Id = "g", Levels = [new() { Id = "D", Value = 1 }, new() { Id = "A", Value = 2 }] };

    private static IEnumerable<string> KeysOf(Dimension dimension, params Question[] questions) => ScoringCheck.All(
        Questionnaire([dimension], questions.Length > 0 ? questions : [Number("a", "d")]) with
        {
            Scales = [Grades, new Scale { Id = "other", Levels = Grades.Levels }],
            GradeTables = [new GradeTable { Id = "t", Scale = "g" }],
        }).Select(p => p.Problem.Key);

    private static readonly Dimension Plain = new() { Id = "d" };

    public static TheoryData<string, Dimension> Mistakes => new()
    {
        { "unknown-method", Plain with { Method = "wieghted_mean" } },
        { "unknown-as", Plain with { Method = "sum", As = "per_cent" } },
        { "max-not-positive", Plain with { Method = "sum", Max = 0 } },
        { "minimum-criteria-out-of-range", Plain with { Method = "points", MinimumCriteria = 2 } },
        { "no-grade-scale", Plain with { Method = "weakest_link" } },
        { "no-grade-table", Plain with { Method = "grade_table" } },
        { "grade-scale-differs", Plain with { Method = "grade_table", Table = "t", Scale = "other" } },
        { "criterion-without-level", Plain with { Method = "levels" } },
        { "no-steps", Plain with { Method = "ladder" } },
        { "step-never-reached", Plain with { Method = "ladder", Steps = [new() { Score = 1 }, new() { All = ["a"], Score = 2 }] } },
        { "threshold-too-high", Plain with { Method = "ladder", MetWhen = 101, Steps = [new() { All = ["a"], Score = 2 }] } },
        { "threshold-too-low", Plain with { Method = "count_met", MetWhen = 0 } },
        { "no-from", Plain with { Method = "deduct" } },
        { "unknown-kind", Plain with { Method = "normalise", Kind = "zscore" } },
        { "unknown-kind", Plain with { Method = "normalise" } },
        { "no-formula", Plain with { Method = "expression" } },
        { "digits-out-of-range", Plain with { RankDigits = 16 } },
        { "target-out-of-range", Plain with { Target = 101 } },
        { "effect-full", Plain with { Effects = new StateEffects { Blank = StateEffect.Full } } },
        { "effect-full", Plain with { Effects = new StateEffects { InsufficientEvidence = StateEffect.Full } } },
        { "profile-under-score", Plain with { Dimensions = [new Dimension { Id = "p", Method = "profile" }] } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_the_settings_is_told(string key, Dimension dimension) => KeysOf(dimension).Should().Contain(key);

    [Fact]
    public void Weights_that_do_nothing_are_told()
    {
        KeysOf(Plain with { Method = "mean" }, Number("a", "d", 2)).Should().Equal("weights-unused");
        KeysOf(Plain with { Method = "weighted_mean" }, Number("a", "d", 2)).Should().BeEmpty();
        KeysOf(Plain with { Method = "mean" }, Number("a", "d"), Number("b", "d", 0)).Should().BeEmpty("weight 0 works everywhere");
    }

    [Fact]
    public void A_start_must_lie_below_the_first_level()
    {
        KeysOf(Plain with { Method = "levels", Start = 1 }, YesNo("a", "d", level: 1)).Should().Equal("start-not-below-levels");
        KeysOf(Plain with { Method = "levels", Start = 1 }, YesNo("a", "d", level: 2)).Should().BeEmpty();
    }

    [Fact]
    public void A_share_needs_a_highest_score()
    {
        var open = new Question { Id = "a", Type = "integer", Dimension = "d" };

        KeysOf(Plain with { Method = "points" }, open).Should().Contain("no-highest");
        KeysOf(Plain with { Method = "sum", As = "percent" }, open).Should().Equal("no-highest");
        KeysOf(Plain with { Method = "sum", As = "percent", Max = 10 }, open).Should().BeEmpty();
        KeysOf(Plain with { Method = "count_met" }, open).Should().Equal("no-threshold");
    }

    [Fact]
    public void The_problem_of_a_matrix_belongs_to_the_matrix()
    {
        var matrix = new Question { Id = "m", Type = "matrix", Scale = "g", Dimension = "d", Over = "count_met", MetWhen = 9, Rows = [new() { Id = "r" }] };
        var problems = ScoringCheck.All(Questionnaire([Plain], matrix) with { Scales = [Grades] }).ToList();

        problems.Should().ContainSingle().Which.Owner.Should().BeSameAs(matrix);
    }

    [Fact]
    public void Every_method_survives_an_empty_dimension_and_says_that_nothing_applies()
    {
        foreach (var method in ScoringMethods.All)
        {
            var questionnaire = Questionnaire([new Dimension { Id = "d", Method = method.Id }]);

            questionnaire.Score()["d"].Score.Should().BeNull(method.Id);
            ScoringCheck.All(questionnaire).Should().NotBeNull();
        }
    }
}
