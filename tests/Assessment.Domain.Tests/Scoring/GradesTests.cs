using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class GradesTests
{
    private static readonly Scale Grades = new()
    {
        Id = "grades",
        Levels =
        [
            new() { Id = "D", Value = 1 }, new() { Id = "D+", Value = 1.5 }, new() { Id = "C", Value = 2 }, new() { Id = "C+", Value = 2.5 },
            new() { Id = "B", Value = 3 }, new() { Id = "B+", Value = 3.5 }, new() { Id = "A", Value = 4 },
        ],
    };

    /// <summary>A few rows of PEFA 2016, Framework for assessing public financial management, method M2.</summary>
    private static readonly GradeTable Table = new()
    {
        Id = "m2",
        Scale = "grades",
        Rows = new Dictionary<string, string> { ["D D C A"] = "C", ["D B A"] = "B", ["D A"] = "C+", ["C"] = "C" },
    };

    private static Questionnaire Indicator(string method, int children, StateEffects? effects = null) => Questionnaire(
        [new Dimension { Id = "pi", Method = method, Scale = "grades", Table = method == "grade_table" ? "m2" : null, Effects = effects }],
        [.. Enumerable.Range(1, children).Select(i => new Question { Id = $"d{i}", Type = "level", Scale = "grades", Dimension = "pi", NotApplicable = true })])
        with
    { Scales = [Grades], GradeTables = [Table] };

    private static NodeScore Grade(Questionnaire questionnaire, params object?[] grades) =>
        questionnaire.Score([.. grades.Select((g, i) => ($"d{i + 1}", g))])["pi"];

    [Theory] // Jamaica 2017, PI-02 (M1): B, C, A → C+ [pefa.org]
    [InlineData("B", "C", "A", "C+")]
    [InlineData("A", "A", "A", "A")]
    [InlineData("B", "A", "A", "B+")]
    [InlineData("D", "D", "D", "D")]
    public void The_weakest_link_is_the_lowest_grade_with_a_plus_if_another_is_higher(string a, string b, string c, string grade) =>
        Grade(Indicator("weakest_link", 3), a, b, c).Band.Should().Be(grade);

    [Fact] // Jamaica 2017, PI-27 (M2): D*, D, C, A → C [pefa.org]
    public void Insufficient_evidence_is_the_worst_grade_and_is_flagged()
    {
        var result = Grade(Indicator("grade_table", 4), AnswerState.InsufficientEvidence, "D", "C", "A");

        result.Band.Should().Be("C");
        result.Flags.Should().HaveFlag(NodeRemarks.InsufficientEvidence);
        Grade(Indicator("grade_table", 4), "D", "D", "C", "A").Flags.Should().Be(NodeRemarks.None);
    }

    [Fact] // Dominican Republic 2016, PI-27 (M2): B, NA, D, A → B [pefa.org]
    public void Not_applicable_leaves_the_table_one_column_shorter() =>
        Grade(Indicator("grade_table", 4), "B", AnswerState.NotApplicable, "D", "A").Band.Should().Be("B");

    [Theory]
    [InlineData("grade_table")]
    [InlineData("weakest_link")]
    [InlineData("minimum")]
    public void An_open_answer_leaves_no_result_unless_the_instrument_says_exclude(string method)
    {
        Grade(Indicator(method, 3), "D", "A").Reason.Should().Be(NoResult.MissingChild);
        Grade(Indicator(method, 3), "D", "A", AnswerState.DontKnow).Reason.Should().Be(NoResult.MissingChild);
        var excluding = Indicator(method, 3, new StateEffects { Blank = StateEffect.Exclude });
        Grade(excluding, "D", "A").Score.Should().Be(method switch { "grade_table" => 2.5, "weakest_link" => 1.5, _ => 1 });
        Grade(excluding, "D", "A", AnswerState.DontKnow).Reason.Should().Be(NoResult.None, "don't know does as blank");
    }

    [Fact]
    public void A_missing_dimension_leaves_no_result_either()
    {
        var questionnaire = Questionnaire([Dimension("root", "minimum", Dimension("x", "mean"), Dimension("y", "mean"))], Number("a", "x"), Number("b", "y"));

        questionnaire.Score(("a", 50))["root"].Reason.Should().Be(NoResult.MissingChild);
        (questionnaire with { Effects = new StateEffects { Blank = StateEffect.Exclude } }).Score(("a", 50))["root"].Score.Should().Be(50);
        questionnaire.Score(("a", 50), ("b", AnswerState.NotApplicable))["root"].Score.Should().Be(50, "nothing in y applies");
    }

    [Fact]
    public void A_combination_that_is_not_in_the_table_is_no_result() =>
        Grade(Indicator("grade_table", 2), "B", "A").Reason.Should().Be(NoResult.NotInTable);
}
