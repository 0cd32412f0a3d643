using Assessment.Domain.Expressions;

namespace Assessment.Domain.Tests.Expressions;

public class ReadingTests
{
    [Theory]
    [InlineData("slected(${a}, 'x')", "There is no function 'slected'. Did you mean 'selected'?")]
    [InlineData("Count(${a})", "There is no function 'Count'. Did you mean 'count'?")]
    [InlineData("frobnicate(1)", "There is no function 'frobnicate'.")]
    [InlineData("selected(${a})", "selected() takes 2 arguments, not 1. Write selected(list, value).")]
    [InlineData("today(1)", "today() takes no arguments, not 1. Write today().")]
    [InlineData("round(1, 2, 3)", "round() takes 1 or 2 arguments, not 3. Write round(number, digits?).")]
    [InlineData("coalesce(${a})", "coalesce() takes at least 2 arguments, not 1. Write coalesce(value, value, ...).")]
    [InlineData("weighted-checklist(1, 2, ${a})", "weighted-checklist() takes pairs of a value and its weight after the two limits; one weight is missing.")]
    [InlineData("${a} == 1", "Write one '=' to compare.")]
    [InlineData("${a} = 1 && ${b} = 2", "Write 'and' instead of '&&'.")]
    [InlineData("${a} = ‘yes’", "Use straight quotes, ' or \", around text.")]
    [InlineData("!selected(${a}, 'x')", "Write not(...) instead of '!'.")]
    [InlineData("$a = 1", "Write ${name}, with braces, to use the answer to a question.")]
    [InlineData("${a = 1", "The name that begins with '${' has no closing '}'.")]
    [InlineData("${a b} = 1", "'a b' is not a name. Write the id of one question, for example ${has_law}.")]
    [InlineData("${a} = 'yes", "The text that begins here has no closing '.")]
    [InlineData("(1 + 2", "A closing ')' is missing here.")]
    [InlineData("1 + 2)", "There is no '(' for this ')'.")]
    [InlineData("1 +", "The expression ends where a value is expected.")]
    [InlineData("= 1", "A value is expected here, not '='.")]
    [InlineData("${a} ${b}", "An operator such as 'and' or '=' is missing before 'b'.")]
    [InlineData("1, 2", "A comma stands only between the arguments of a function.")]
    [InlineData("childs::a", "'childs' is not an axis. Did you mean 'child'?")]
    [InlineData("  ", "The expression is empty.")]
    [InlineData("regex(${a}, '[0-9')", "The pattern cannot be read: Invalid pattern '[0-9' at offset 4. Unterminated [] set.")]
    [InlineData("regex(${a}, '(a)\\1')",
        "The pattern uses a back-reference, look-around or too many repetitions, which could make it run for ever. Write it without them.")]
    public void A_mistake_is_named_in_plain_words(string expression, string message) => Evaluated.Problems(expression).Should().Equal(message);

    [Fact]
    public void Every_problem_is_reported_at_once_with_its_place()
    {
        const string text = "slected(${a}, 'x') &&\n  substr(${b}) = today(2)";
        var problems = Expression.Parse(text).Problems;
        problems.Select(p => (p.Key, p.PlaceIn(text))).Should().Equal(
            ("unknown-function", (1, 1)), ("wrong-and", (1, 20)), ("argument-count", (2, 3)), ("argument-count", (2, 18)));
    }

    [Fact]
    public void A_problem_becomes_one_of_the_file_it_stands_in() =>
        Expression.Parse("1 +").Problems[0].At("questionnaire.yaml:12:9").ToString()
            .Should().Be("questionnaire.yaml:12:9: error: The expression ends where a value is expected. [syntax]");

    [Fact]
    public void References_are_listed_once_in_the_order_of_the_text() =>
        Expression.Parse("${b} > 1 and (${a} = 'x' or ${ b } < 9) and ${matrix.row-2} = 1").Valid.References.Should().Equal("b", "a", "matrix.row-2");

    [Theory]
    [InlineData("${a} > 1", Impurities.None)]
    [InlineData("${a} > today()", Impurities.Today)]
    [InlineData("if(true(), now(), random())", Impurities.Now | Impurities.Random)]
    [InlineData("concat(uuid(), '')", Impurities.Uuid)]
    [InlineData("count(randomize(${a}))", Impurities.Random)]
    [InlineData("count(randomize(${a}, 42))", Impurities.None)]
    [InlineData("format-date(${a}, '%Y')", Impurities.None)]
    public void What_changes_by_itself_is_known_before_any_evaluation(string expression, Impurities expected) =>
        Expression.Parse(expression).Valid.Impurities.Should().Be(expected);

    [Theory]
    [InlineData("${a} = 1 and . > 2", false, true)]
    [InlineData("position(..) > 1", false, false)]
    [InlineData("string-length() > 2", false, true)]
    [InlineData("../a = 1", true, false)]
    [InlineData("count(/data/a)", true, false)]
    [InlineData("lang('en')", true, false)]
    [InlineData("sum(${a}[. > 2])", false, true)]
    public void What_an_expression_needs_is_known_before_any_evaluation(string expression, bool path, bool current)
    {
        var parsed = Expression.Parse(expression).Valid;
        (parsed.UsesPath, parsed.UsesCurrent).Should().Be((path, current));
    }

    [Theory]
    [InlineData("1mod 2", "1")]
    [InlineData("'4'div'2'", "2")]
    [InlineData("1 +-1", "0")]
    [InlineData("- - 2", "2")]
    [InlineData("8 div 2 + 4", "8")]
    [InlineData("2 + 3 * 4 - 1", "13")]
    [InlineData("1 = 1 = true()", "true")]
    [InlineData("3 > 2 > 1", "false")]
    [InlineData("7.5e-1", "0.75")]
    [InlineData("true() or false() and false()", "true")]
    public void Operators_bind_as_in_XPath(string expression, string expected) => Evaluated.Text(expression).Should().Be(expected);

    [Fact]
    public void An_unknown_function_that_is_never_reached_does_no_harm() => Evaluated.True("0 and explode() + 1").Should().BeFalse();

    [Fact]
    public void An_unknown_function_that_is_reached_fails_with_its_place()
    {
        var (_, problem) = Evaluated.Over("1 and explode()", "<data/>", null, null, null, ResultType.Any);
        problem.Should().Be(new ExpressionProblem(6, 7, "unknown-function", "There is no function 'explode'."));
    }
}
