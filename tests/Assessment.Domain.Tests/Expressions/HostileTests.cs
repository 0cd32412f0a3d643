using System.Diagnostics;
using Assessment.Domain.Expressions;

namespace Assessment.Domain.Tests.Expressions;

/// <summary>Questionnaires come from strangers: no expression may crash, hang or exhaust the server.</summary>
public class HostileTests
{
    private static string Many(string part, int count, string end = "") => string.Concat(Enumerable.Repeat(part, count)) + end;

    public static TheoryData<string> Texts() => new()
    {
        Many("(", 9000), Many("a[", 4000), Many("not(", 2000), Many("-", 9999), Many("-", 9990, "1"), Many("1+", 4999, "1"), Many("1=", 4999, "1"),
        Many("${a}", 2500), Many("//*", 3300), Many("a|", 4999, "a"), Many("1 and ", 1600, "1"), Many("'", 9999), Many("$", 9999), Many("%", 9999),
        Many("a", 9999), Many("9", 9999), Many("slected(1) + ", 700, "1"), Many(Many("1=", 60) + "(", 70), "\0", "\ud800", "\u202e", Many("a::", 3000), Many("a:", 3000),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_is_read_or_refused_quickly(string text)
    {
        var watch = Stopwatch.StartNew();
        var parsed = Expression.Parse(text);
        parsed.Expression?.Evaluate(new Scope(new XmlAnswers(parsed.Expression, XmlData.Read("<a><a>1</a></a>").Root!)) { Zone = TimeZoneInfo.Utc });
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
        (parsed.Expression is not null || parsed.Problems.Count > 0).Should().BeTrue();
        parsed.Problems.Count.Should().BeLessThanOrEqualTo(30);
    }

    [Fact]
    public void A_very_long_expression_is_refused() =>
        Evaluated.Problems(Many("1+", 5000, "1")).Should().Equal("The expression has 10,001 characters; 10,000 is the most. Use calculated questions for its parts.");

    [Fact]
    public void A_deep_expression_is_refused() =>
        Evaluated.Problems(Many("(", 65, "1") + Many(")", 65)).Should().Equal("The expression is nested more than 64 levels deep. Use calculated questions for its parts.");

    [Fact]
    public void A_deep_but_sensible_expression_is_read() => Evaluated.Text(Many("if(1, ", 60, "'x'") + Many(", 0)", 60)).Should().Be("x");

    [Fact]
    public void A_search_within_a_search_over_a_large_document_is_stopped()
    {
        var xml = $"<r>{Many("<a><b>1</b></a>", 3000)}</r>";
        Evaluated.Text("count(//*[//*[//* = 'x'] = 'x'])", xml).Should().StartWith("The expression was stopped after 10,000,000 steps.");
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|a)*b")]
    [InlineData("(.*)*x")]
    public void A_runaway_pattern_does_not_run_away(string pattern)
    {
        var watch = Stopwatch.StartNew();
        Evaluated.Text($"regex('{Many("a", 9000)}!', '{pattern}')").Should().Be("false");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"boom\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>&x;</a>")]
    [InlineData("<a")]
    [InlineData("")]
    public void Hostile_XML_is_refused_and_nothing_is_fetched(string xml) => XmlData.Read(xml).Mistake.Should().StartWith("The XML cannot be read:");

    [Fact]
    public void A_document_type_is_passed_over() => XmlData.Read("\n <!DOCTYPE html>\n<a>1</a> ").Root!.Value.Should().Be("1");
}
