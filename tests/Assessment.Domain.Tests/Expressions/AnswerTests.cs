using Assessment.Domain.Expressions;

namespace Assessment.Domain.Tests.Expressions;

/// <summary>Expressions over answers in slots, as a sheet holds them, without any XML.</summary>
public class AnswerTests
{
    [Theory]
    [InlineData("${a} = 'yes' and ${b} > 3", "yes", "4", true)]
    [InlineData("${a} = 'yes' and ${b} > 3", "yes", "3", false)]
    [InlineData("${a} = 'yes' or ${b} > 3", "no", "", false)]
    [InlineData("selected(${a}, 'law') and count-selected(${a}) = ${b}", "budget law", "2", true)]
    [InlineData("${a} = '' and ${b} != ''", "", "0", true)]
    [InlineData("${a} < ${b}", "2009-01-31", "2011-01-01", true)]
    [InlineData("${a} and ${b}", "", "no", true)]
    public void An_answer_is_text_or_number_as_the_comparison_asks(string expression, string a, string b, bool expected) =>
        Evaluated.OverAnswers(expression, Value.Answer(a), Value.Answer(b)).IsTrue.Should().Be(expected);

    [Theory]
    [InlineData("${a} = 4", true)]
    [InlineData("${a} = '4'", true)]
    [InlineData("${a} = '4.0'", false)]
    [InlineData("${a} != ''", true)]
    [InlineData("${a} = ${a}", true)]
    [InlineData("${a} + 1 = 5", true)]
    [InlineData("concat(${a}, '%') = '4%'", true)]
    [InlineData("not(${a})", false)]
    public void A_number_answer_behaves_like_its_text(string expression, bool expected)
    {
        Evaluated.OverAnswers(expression, Value.Answer(4)).IsTrue.Should().Be(expected);
        Evaluated.OverAnswers(expression, Value.Answer("4")).IsTrue.Should().Be(expected);
    }

    [Theory]
    [InlineData("sum(${a})", "6")]
    [InlineData("count(${a})", "3")]
    [InlineData("count(${a}[. > 1])", "2")]
    [InlineData("${a}[2]", "2")]
    [InlineData("${a} = 3", "true")]
    [InlineData("join('-', ${a} | ${a}[1])", "1-2-3-1")]
    [InlineData("string(${a})", "1")]
    public void The_answers_of_several_entries_are_a_node_set(string expression, string expected) =>
        Evaluated.OverAnswers(expression, Value.Answers(["1", "2", "3"])).Value.ToText().Should().Be(expected);

    [Fact]
    public void A_dot_is_the_answer_the_expression_belongs_to()
    {
        var constraint = Expression.Parse(". >= 0 and . <= 100").Valid;
        constraint.Evaluate(new Scope(new Evaluated.Slots([]) { Current = Value.Answer("100") })).IsTrue.Should().BeTrue();
        constraint.Evaluate(new Scope(new Evaluated.Slots([]) { Current = Value.Answer("101") })).IsTrue.Should().BeFalse();
    }

    [Fact]
    public void Once_keeps_the_answer_that_is_there()
    {
        var once = Expression.Parse("once(1 + 1)").Valid;
        once.Evaluate(new Scope(new Evaluated.Slots([]) { Current = Value.Answer("") })).Value.ToText().Should().Be("2");
        once.Evaluate(new Scope(new Evaluated.Slots([]) { Current = Value.Answer("1") })).Value.ToText().Should().Be("1");
    }

    [Fact]
    public void A_path_without_XML_is_refused_in_plain_words() =>
        Evaluated.OverAnswers("../a = 1").Problem!.Value.Message.Should().Be("Paths are not available here. Use ${name} for the answer to a question.");

    [Fact]
    public void The_edition_is_known_to_an_expression() =>
        Expression.Parse("version() = '2.1'").Valid.Evaluate(new Scope(new Evaluated.Slots([])) { Version = "2.1" }).IsTrue.Should().BeTrue();

    [Fact]
    public void A_simple_rule_allocates_nothing()
    {
        var rule = Expression.Parse("${a} = 'yes' and ${b} > 3").Valid;
        var scope = new Scope(new Evaluated.Slots([Value.Answer("yes"), Value.Answer(4)]));
        rule.Evaluate(scope);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            rule.Evaluate(scope);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1000);
    }

    [Fact]
    public void One_expression_serves_many_threads()
    {
        var expression = Expression.Parse("regex(${a}, '^[0-9]+$') and sum(${b}) = ${a} * 2 and format-date('2026-01-02', '%e') = '2'").Valid;
        Parallel.For(0, 20_000, i =>
        {
            var text = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var scope = new Scope(new Evaluated.Slots([Value.Answer(text), Value.Answers([text, text])])) { Zone = TimeZoneInfo.Utc };
            if (!expression.Evaluate(scope).IsTrue)
                throw new InvalidOperationException(text);
        });
    }
}
