using Assessment.Domain.Questionnaires;
using Assessment.Domain.Scoring;
using static Assessment.Domain.Tests.Scoring.Given;

namespace Assessment.Domain.Tests.Scoring;

public class FormulaTests
{
    private static Questionnaire With(string formula) => Questionnaire(
        [new Dimension { Id = "root", Method = "expression", Formula = formula, Dimensions = [new Dimension { Id = "legal" }, new Dimension { Id = "practice" }] }],
        Number("a", "legal"), Number("b", "legal"), YesNo("c", "practice"), YesNo("own", "root"), new Question { Id = "elsewhere", Type = "yes_no" }, new Question { Id = "staff", Type = "integer" });

    [Theory]
    [InlineData("0.25 * ${legal} + 0.75 * 100 * ${practice}", 85)]
    [InlineData("${legal} * ${own}", 40)]
    [InlineData("if(${elsewhere} = 'yes', ${legal}, 0)", 40)]
    [InlineData("${legal} div ${staff}", 8)]
    [InlineData("max(${legal}, 70)", 70)]
    public void A_formula_reads_scores_of_what_is_right_below_and_answers_of_everything_else(string formula, double score) =>
        With(formula).Score(("a", 30), ("b", 50), ("c", "yes"), ("own", "yes"), ("elsewhere", "yes"), ("staff", 5))["root"].Score.Should().BeApproximately(score, 1e-12);

    [Fact]
    public void A_child_without_a_result_is_empty_and_can_be_filled_in()
    {
        With("${legal} + ${practice}").Score(("a", 30))["root"].Reason.Should().Be(NoResult.NoNumber);
        With("${legal} + coalesce(${practice}, 7)").Score(("a", 30))["root"].Score.Should().Be(37);
    }

    [Theory]
    [InlineData("1 div 0")]
    [InlineData("0 div 0")]
    [InlineData("'many'")]
    [InlineData("today()")]
    [InlineData("random()")]
    [InlineData("uuid()")]
    public void What_is_no_number_or_asks_for_a_clock_is_no_result(string formula)
    {
        var node = With(formula).Score(("a", 30))["root"];

        if (formula != "random()") // Refused when the questionnaire is read; there is no harm left to prevent here.
            node.Score.Should().BeNull();
        node.Score.Should().Match(s => s == null || double.IsFinite(s.Value));
    }

    private static readonly Questionnaire Gated = Questionnaire(
        [new Dimension { Id = "ogp", Method = "points", Pass = 0.75, Gate = "${values_check} = 'passed'" }],
        Number("fiscal", "ogp", highest: 4), Number("access", "ogp", highest: 4),
        new Question { Id = "values_check", Type = "single_choice", Options = [new() { Id = "passed" }, new() { Id = "failed" }] });

    [Theory] // Open Government Partnership: the Values Check vetoes whatever the points.
    [InlineData(4, 4, "passed", true, NodeRemarks.Passed)]
    [InlineData(4, 4, "failed", false, NodeRemarks.Failed | NodeRemarks.Vetoed)]
    [InlineData(4, 1, "passed", false, NodeRemarks.Failed)]
    [InlineData(4, 4, null, false, NodeRemarks.Failed | NodeRemarks.Vetoed)]
    public void A_gate_may_veto_the_pass_and_leaves_the_points_alone(double fiscal, double access, string? check, bool passed, NodeRemarks flags)
    {
        var node = Gated.Score(("fiscal", fiscal), ("access", access), ("values_check", check))["ogp"];

        (node.Passed, node.Flags, node.Score).Should().Be((passed, flags, (fiscal + access) / 8));
    }

    [Fact] // DoD assessment methodology: without a system security plan (3.12.4) there is no score.
    public void Without_its_precondition_a_node_has_no_result()
    {
        var dod = Questionnaire([new Dimension { Id = "dod", Method = "deduct", From = 110, Precondition = "${plan} = 'yes'" }],
            YesNo("plan", "dod", weight: 0), YesNo("mfa", "dod", weight: 5));

        dod.Score(("plan", "yes"), ("mfa", "no"))["dod"].Score.Should().Be(105);
        dod.Score(("plan", "no"), ("mfa", "no"))["dod"].Reason.Should().Be(NoResult.Precondition);
        dod.Score(("mfa", "yes"))["dod"].Reason.Should().Be(NoResult.Precondition);
        new Scorer(dod).Explain(Sheet(dod, ("plan", "no")), "dod").ToString().Should().Contain("The precondition ${plan} = 'yes' does not hold.");
    }

    [Fact]
    public void What_skip_logic_hides_is_not_relevant_and_calculated_questions_have_their_value()
    {
        var questionnaire = Questionnaire([Dimension("all", "mean")],
            YesNo("has_law", "all"), YesNo("in_force", "all") with { Relevant = "${has_law} = 'yes'" },
            new Question { Id = "twice", Type = "calculated", Dimension = "all", Calculate = "if(${has_law} = 'yes', 1, 0)", Minimum = 0, Maximum = 1 });
        var card = questionnaire.Score(("has_law", "no"), ("in_force", "yes"));

        card["in_force"].Reason.Should().Be(NoResult.NotRelevant);
        card["twice"].Score.Should().Be(0);
        card["all"].Score.Should().Be(0);
        card["all"].Coverage.Should().Be(new Coverage(2, 2, 2), "what is not relevant is not counted");
        new Scorer(questionnaire).Explain(Sheet(questionnaire, ("has_law", "no"), ("in_force", "yes")), "all")
            .Parts[1].Excluded.Should().Be("Not relevant, because of earlier answers.");
    }
}
