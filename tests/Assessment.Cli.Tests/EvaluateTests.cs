using System.Text.Json;
using Assessment.Cli.Verbs;

namespace Assessment.Cli.Tests;

public class EvaluateTests
{
    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = VerbList.Run(["evaluate", .. args], output, error);
        return (code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }

    private static string File(string content)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    private static JsonElement[] Lines(params string[] lines)
    {
        var path = File(string.Join('\n', lines));
        var (code, output, _) = Run("--jsonl", path);
        System.IO.File.Delete(path);
        code.Should().Be(VerbList.Done);
        return [.. output.Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
    }

    [Fact]
    public void One_expression_prints_its_value() => Run("1 + 2 * 3").Should().Be((VerbList.Done, "7", ""));

    [Fact]
    public void An_expression_may_begin_with_a_sign_or_an_at() => (Run("-1 + 2").Output, Run("@id = 1").Output).Should().Be(("1", "false"));

    [Fact]
    public void A_document_and_a_context_are_read()
    {
        var path = File("<data><law id='a'><year>2009</year></law><law id='b'><year>2011</year></law></data>");
        Run("${year} + position(.)", "--data", path, "--context", "#b").Output.Should().Be("2013");
        Run("${year}", "--data", path).Output.Should().Be($"2009{Environment.NewLine}2011");
        System.IO.File.Delete(path);
    }

    [Fact]
    public void A_zone_and_a_type_are_applied() =>
        Run("'2026-11-21T02:00:00Z' < '2026-11-21'", "--zone", "America/St_Lucia", "--as", "number").Output.Should().Be("1");

    [Theory]
    [InlineData("slected(1, 2) and 1 +", "1:1: There is no function 'slected'. Did you mean 'selected'?", "1:22: The expression ends where a value is expected.")]
    [InlineData("sum(3)", "1:1: sum() needs answers or nodes, for example ${name}, not a single value.")]
    public void Mistakes_go_to_standard_error_with_their_place(string expression, params string[] messages)
    {
        var (code, output, error) = Run(expression);
        (code, output).Should().Be((VerbList.Mistake, ""));
        error.Split(Environment.NewLine).Should().Equal(messages);
    }

    [Theory]
    [InlineData("1", "--zone", "Moon/Base")]
    [InlineData("1", "--data", "/nowhere.xml")]
    [InlineData("1", "--context", "#nobody")]
    [InlineData("1", "--as", "fruit")]
    [InlineData("1", "--jsonl")]
    [InlineData("--jsonl", "/nowhere.jsonl")]
    public void Options_that_make_no_sense_are_refused(params string[] args)
    {
        var (code, _, error) = Run(args);
        code.Should().NotBe(VerbList.Done);
        error.Should().NotBeEmpty();
    }

    [Fact]
    public void Each_line_in_gives_a_line_out_and_a_bad_one_does_not_stop_the_rest()
    {
        var lines = Lines(
            """{"expression": "1 div 0"}""", "not json", """["expression"]""", """{"xml": "<a/>"}""", """{"expression": "1 +"}""",
            """{"expression": "//b", "xml": "<a"}""", """{"expression": "1", "zone": "Moon/Base"}""", """{"expression": "1", "as": "fruit"}""",
            """{"expression": "sum(1)"}""", """{"expression": "//b", "xml": "<a><b>x</b><b>año</b></a>"}""");
        lines.Select(l => l.GetRawText()).Should().BeEquivalentTo(
            [
                """{"type":"number","value":"Infinity"}""",
                """{"error":"The line is not JSON; the mistake is at byte 2."}""",
                """{"error":"A line has to be a JSON object with 'expression' and 'xml'."}""",
                """{"error":"'expression' is missing."}""",
                """{"error":"At 3: The expression ends where a value is expected."}""",
                lines[5].GetRawText(),
                """{"error":"There is no time zone 'Moon/Base'."}""",
                """{"error":"'as' is boolean, number or string, not 'fruit'."}""",
                """{"error":"sum() needs answers or nodes, for example ${name}, not a single value."}""",
                """{"type":"nodes","value":["x","año"]}""",
            ], o => o.WithStrictOrdering());
        lines[5].GetProperty("error").GetString().Should().StartWith("The XML cannot be read:");
    }

    [Fact]
    public void Types_zones_and_context_nodes_are_applied_to_each_line() => Lines(
            """{"expression": "date('2026-11-21T00:00:00-04:00')", "zone": "America/St_Lucia"}""",
            """{"expression": "date('2026-11-21T00:00:00-04:00')", "zone": "UTC"}""",
            """{"expression": "decimal-date-time('1970-01-01') * 24"}""",
            """{"expression": ".", "xml": "<a><b id='x'>7</b></a>", "contextNode": "#x", "as": "number"}""",
            """{"expression": ".", "xml": "<a xmlns='urn:a'><b>7</b></a>", "contextNode": "b", "as": "string"}""",
            """{"expression": "../@n", "xml": "<a n='1'><b/></a>", "contextNode": "/a/b", "as": "boolean"}""",
            """{"expression": "0 * -1"}""", """{"expression": "number('x')"}""")
        .Select(l => l.GetRawText()).Should().Equal(
            """{"type":"date","value":"2026-11-21"}""", """{"type":"dateTime","value":"2026-11-21T04:00:00.000+00:00"}""",
            """{"type":"number","value":7}""", """{"type":"number","value":7}""", """{"type":"string","value":"7"}""",
            """{"type":"boolean","value":true}""", """{"type":"number","value":0}""", """{"type":"number","value":"NaN"}""");
}
