using System.Diagnostics;
using Assessment.Domain.Questionnaires;

namespace Assessment.Domain.Tests.Questionnaires;

public class ExpressionCheckTests
{
    [Fact]
    public void A_longer_circle_is_told_once_with_all_who_are_in_it()
    {
        var problems = Problems("""
            - { id: a, type: yes_no, relevant: "${c} = 'yes'" }
            - { id: b, type: yes_no, relevant: "${a} = 'yes'" }
            - { id: c, type: yes_no, relevant: "◆${b} = 'yes'" }
            """, out _);

        problems.Should().ContainSingle().Which.Message.Should().Be("These depend on each other in a circle: a → c → b → a.");
    }

    [Fact]
    public void A_section_that_depends_on_a_question_inside_it_is_a_circle() =>
        QuestionnaireReader.Read([SourceFile.OfText("q.yaml", """
            id: x
            edition: 1
            languages: [en]
            sections: [{ id: page, relevant: "${a} = 'yes'", questions: [{ id: a, type: yes_no }] }]
            """)]).Problems.Select(p => p.Key).Should().Contain("cycle");

    [Fact]
    public void A_row_may_depend_on_another_row_of_its_matrix_but_not_on_itself()
    {
        const string matrix = """
            - id: m
              type: rating
              minimum: 1
            - id: n
              type: ranking
              options: [{ id: a }, { id: b }]
              relevant: "${o.r} > 0"
            - id: o
              type: matrix
              scale: s
              rows: [{ id: r }, { id: q, relevant: "${o.r} > 0" }]
            """;

        Problems(matrix, out _).Should().BeEmpty();
        Problems(matrix.Replace("${o.r} > 0\" }", "${o.q} > 0\" }"), out _).Should().ContainSingle().Which.Message.Should().Be("'o.q' depends on its own answer.");
        Problems(matrix.Replace("${o.r} > 0\" }", "${o} > 0\" }"), out _).Should().ContainSingle(p => p.Key == "cycle");
        Problems(matrix.Replace("relevant: \"${o.r}", "relevant: \"${o.x}"), out _).Should().Contain(p => p.Key == "unknown-name" && p.Message.StartsWith("'o' has no row 'x'."));
    }

    [Theory]
    [InlineData("yes_no", "${a} = 'yess'", "'a' has no option 'yess'. Did you mean 'yes'?")]
    [InlineData("yes_no", "'Yes' != ${a}", "'a' has no option 'Yes'. Did you mean 'yes'?")]
    [InlineData("yes_no", "${a} = 1 and ${a} = ''", "'a' has no option '1'. Known: yes, no.")]
    [InlineData("multiple_choice, options: [{ id: law }, { id: plan }]", "selected(${a}, 'lew')", "'a' has no option 'lew'. Did you mean 'law'?")]
    [InlineData("single_choice, options: [{ id: law }, { id: plan }]", "selected('law paln', ${a})", "'a' has no option 'paln'. Did you mean 'plan'?")]
    [InlineData("level, scale: s", "${a} = 'high'", "In expressions 'a' is the value of its level, so it is never 'high'. Write 1.")]
    [InlineData("level, scale: s", "${a} = 7", "In expressions 'a' is the value of its level, so it is never '7'. Known: 0, 1.")]
    public void An_answer_held_against_what_it_can_never_be_is_a_warning(string type, string relevant, string message)
    {
        var problems = Problems($"""
            - {"{"} id: a, type: {type} {"}"}
            - {"{"} id: b, type: yes_no, relevant: "{relevant}" {"}"}
            """, out _).Where(p => p.Key == "never-this-answer");

        problems.Should().ContainSingle().Which.Should().Match<Problem>(p => p.Message == message && p.Severity == ProblemSeverity.Warning);
    }

    [Theory]
    [InlineData("yes_no", "${a} = 'yes' or ${a} = ''")]
    [InlineData("level, scale: s", "${a} = 1 or ${a} = '0' or ${a} > 3")]
    [InlineData("short_text", "${a} = 'anything'")]
    [InlineData("multiple_choice, options: [{ id: law }, { id: plan }]", "${a} = 'law plan' or selected(${a}, 'plan') or selected(${a}, '')")]
    public void An_answer_held_against_what_it_can_be_is_fine(string type, string relevant) =>
        Problems($"""
            - {"{"} id: a, type: {type} {"}"}
            - {"{"} id: b, type: yes_no, relevant: "{relevant}" {"}"}
            """, out _).Should().NotContain(p => p.Key == "never-this-answer");

    [Fact]
    public void A_constraint_on_the_own_answer_is_no_circle() =>
        Problems("""- { id: a, type: integer, constraint: ". > 0 and ${a} < 10" }""", out _).Should().BeEmpty();

    [Fact]
    public void Today_may_decide_what_is_not_scored() =>
        Problems("""- { id: a, type: date, constraint: ". <= today()", relevant: "today() > '2015-01-01'" }""", out _).Should().BeEmpty();

    [Fact]
    public void Today_may_not_feed_a_score_over_another_question()
    {
        var problems = Problems("""
            - { id: years, type: calculated, calculate: "◆now() - 10" }
            - { id: b, type: integer, relevant: "${years} > 3", dimension: total, minimum: 0, maximum: 1 }
            """, out var place);

        problems.Should().ContainSingle().Which.Should().Match<Problem>(p => p.Key == "impure-score" && p.Place == place && p.Message.Contains("the score of 'total'"));
    }

    [Fact]
    public void A_gate_may_use_answers_and_the_scores_of_children() =>
        Read("dimensions: [{ id: total, method: points, gate: \"${part} > 0 and ${a} = 'yes'\", dimensions: [{ id: part }] }]",
            "- { id: a, type: yes_no, dimension: part }").Should().BeEmpty();

    [Fact]
    public void A_gate_may_not_use_the_score_of_a_dimension_elsewhere() =>
        Read("dimensions: [{ id: total, method: points, gate: \"${leaf} > 0\", dimensions: [{ id: part, dimensions: [{ id: leaf }] }] }]",
            "- { id: a, type: yes_no, dimension: leaf }").Select(p => p.Key).Should().Equal("unknown-name");

    [Theory]
    [InlineData("relevant: \"${b} = ◆)\"")]
    [InlineData("relevant: '${b} = ''x'' and ◆)'")]
    [InlineData("relevant: ${b} = ◆)")]
    public void The_place_of_a_mistake_is_inside_the_quotes(string member)
    {
        var problems = Problems($"""
            - id: a
              type: yes_no
              {member}
            - id: b
              type: yes_no
            """, out var place);

        problems[0].Place.Should().Be(place);
    }

    [Fact]
    public void A_chain_of_a_thousand_questions_is_checked_without_trouble()
    {
        var chain = string.Concat(Enumerable.Range(0, 1000).Select(i => $"- {{ id: q{i}, type: yes_no, relevant: \"${{q{i + 1}}} = 'yes'\" }}\n")) + "- { id: q1000, type: yes_no }";

        Problems(chain, out _).Should().BeEmpty();
    }

    [Theory]
    [InlineData("regex(., '(a{1000}){1000}')")]
    [InlineData("regex(., '((((a{100}){100}){100}){100}){100}')")]
    [InlineData("regex(., '(a|aa)+$')")]
    public void A_runaway_pattern_is_refused_or_harmless(string constraint)
    {
        var clock = Stopwatch.StartNew();

        Problems($"""- id: a{"\n"}  type: short_text{"\n"}  constraint: "{constraint}" """, out _);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    private static IReadOnlyList<Problem> Read(string dimensions, string questions)
    {
        var yaml = $"id: x\nedition: 1\nlanguages: [en]\n{dimensions}\nsections:\n  - id: page\n    questions:\n      {questions.Replace("\n", "\n      ")}\n";
        return [.. QuestionnaireReader.Read([SourceFile.OfText("q.yaml", yaml.Replace($"{Instrument.Mark}", ""))]).Problems.Where(p => p.Key != "missing-texts")];
    }

    private static IReadOnlyList<Problem> Problems(string questions, out string place)
    {
        const string dimensions = "scales: [{ id: s, levels: [{ id: low, value: 0 }, { id: high, value: 1 }] }]\ndimensions: [{ id: total, dimensions: [{ id: rest }] }]";
        var yaml = $"id: x\nedition: 1\nlanguages: [en]\n{dimensions}\nsections:\n  - id: page\n    questions:\n      {questions.Replace("\n", "\n      ")}\n      - {{ id: filler, type: yes_no, dimension: rest }}\n";
        place = yaml.Contains(Instrument.Mark) ? Instrument.PlaceOfMark("q.yaml", yaml) : "";
        return [.. QuestionnaireReader.Read([SourceFile.OfText("q.yaml", yaml.Replace($"{Instrument.Mark}", ""))]).Problems.Where(p => p.Key != "missing-texts")];
    }
}
