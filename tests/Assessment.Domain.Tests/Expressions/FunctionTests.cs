namespace Assessment.Domain.Tests.Expressions;

/// <summary>Examples of XPath 1.0 (W3C 1999) §4 and of the ODK XForms specification.</summary>
public class FunctionTests
{
    private const string Form = """
        <data>
          <name>St. Lucia</name><topics>law open_data budget</topics><blank/>
          <score>3</score><score>17</score><score>-32</score>
          <law><title>FOI</title><year>2009</year></law>
          <law><title>Data protection</title><year>2011</year></law>
        </data>
        """;

    [Theory]
    // XPath 1.0 §4.2
    [InlineData("substring-before(\"1999/04/01\",\"/\")", "1999")]
    [InlineData("substring-after(\"1999/04/01\",\"/\")", "04/01")]
    [InlineData("substring-after(\"1999/04/01\",\"19\")", "99/04/01")]
    [InlineData("substring(\"12345\", 2, 3)", "234")]
    [InlineData("substring(\"12345\", 1.5, 2.6)", "234")]
    [InlineData("substring(\"12345\", 0 div 0, 3)", "")]
    [InlineData("substring(\"12345\", -42, 1 div 0)", "12345")]
    [InlineData("substring(\"12345\", -1 div 0, 1 div 0)", "")]
    [InlineData("translate(\"bar\",\"abc\",\"ABC\")", "BAr")]
    [InlineData("translate(\"--aaa--\",\"abc-\",\"ABC\")", "AAA")]
    // ODK XForms specification
    [InlineData("substr('hello', 1, 4)", "ell")]
    [InlineData("substr('hello', -2)", "lo")]
    [InlineData("concat(//score)", "317-32")]
    [InlineData("join(', ', //title, 'end')", "FOI, Data protection, end")]
    [InlineData("normalize-space('  a \n b ')", "a b")]
    [InlineData("ends-with('hello', 'lo')", "true")]
    [InlineData("coalesce(/data/blank, /data/name)", "St. Lucia")]
    [InlineData("if(/data/name = 'St. Lucia', 'yes', explode())", "yes")]
    [InlineData("boolean-from-string('true')", "true")]
    [InlineData("boolean-from-string('yes')", "false")]
    [InlineData("regex('abc123', '[0-9]+')", "true")]
    [InlineData("regex('abc', '^[0-9]+$')", "false")]
    [InlineData("checklist(1, 2, /data/name, /data/blank, 2 > 1)", "true")]
    [InlineData("weighted-checklist(5, -1, true(), 2, 1 = 1, 3)", "true")]
    [InlineData("selected(/data/topics, 'open_data')", "true")]
    [InlineData("selected(/data/topics, 'open')", "false")]
    [InlineData("selected-at(/data/topics, 2)", "budget")]
    [InlineData("selected-at(/data/topics, -1)", "")]
    [InlineData("count-selected(/data/topics)", "3")]
    [InlineData("depend(1 + 1, /data/name)", "2")]
    [InlineData("lang('en')", "false")]
    [InlineData("local-name(/data/*[1])", "name")]
    [InlineData("name(..)", "")]
    public void Text_and_choice(string expression, string expected) => Evaluated.Text(expression, Form, "/data").Should().Be(expected);

    [Theory]
    [InlineData("sum(//score)", -12)]
    [InlineData("max(//score)", 17)]
    [InlineData("min(//score, -100)", -100)]
    [InlineData("max(//score, 'a')", double.NaN)]
    [InlineData("max(//nothing)", double.NaN)]
    [InlineData("count(//score)", 3)]
    [InlineData("count(//score[. > 0])", 2)]
    [InlineData("count-non-empty(/data/*)", 7, "name, topics, three scores and two laws; the blank one is not counted")]
    [InlineData("round(2.5)", 3)]
    [InlineData("round(-2.5)", -3)]
    [InlineData("round(1234.567, 2)", 1234.57)]
    [InlineData("round(1234.567, -2)", 1200)]
    [InlineData("int(-2.9)", -2)]
    [InlineData("floor(-2.1)", -3)]
    [InlineData("ceiling(2.1)", 3)]
    [InlineData("abs(-1)", 1)]
    [InlineData("pow(2, 10)", 1024)]
    [InlineData("exp10(2)", 100)]
    [InlineData("log10(1000)", 3)]
    [InlineData("sqrt(9)", 3)]
    [InlineData("atan2(0, -1)", Math.PI)]
    [InlineData("number('  12.5 ')", 12.5)]
    [InlineData("number('12 people')", double.NaN)]
    [InlineData("-7 mod 2", -1)]
    [InlineData("string-length('año')", 3)]
    [InlineData("position(//law[2])", 2)]
    [InlineData("//law[position() = last()]/year", 2011)]
    public void Numbers(string expression, double expected, string because = "") => Evaluated.Number(expression, Form.Replace("  ", ""), "/data").Should().Be(expected, because);

    [Theory]
    [InlineData("string(0.1 + 0.2)", "0.30000000000000004")]
    [InlineData("string(1 div 3000000000)", "0.0000000003333333333333333")]
    [InlineData("string(1e21)", "1000000000000000000000")]
    [InlineData("string(-0)", "0")]
    [InlineData("string(-1 div 0)", "-Infinity")]
    public void A_number_is_written_without_an_exponent(string expression, string expected) => Evaluated.Text(expression).Should().Be(expected);

    [Theory]
    [InlineData("sum(3)", "sum() needs answers or nodes, for example ${name}, not a single value.")]
    [InlineData("position(//nothing)", "position() found no node to count.")]
    [InlineData("randomize(//law, 1.5)", "randomize() takes a whole number as its seed.")]
    [InlineData("format-date('2026-11-21', '%Q')", "'%Q' has no meaning in a date format. Use %Y %y %m %n %b %d %e %a, and %H %h %M %S %3 for times.")]
    [InlineData("uuid(100000)", "uuid() takes a length of at most 1000.")]
    [InlineData("foo:bar = 1", "The prefix 'foo:' is not declared in the document.")]
    [InlineData("1 | 2", "'|' joins only node-sets, for example ${a} | ${b}.")]
    public void A_value_that_does_not_fit_is_refused_in_plain_words(string expression, string message) => Evaluated.Text(expression, Form).Should().Be(message);

    /// <summary>The orders that JavaRosa's and Enketo's tests expect for six nodes.</summary>
    [Theory]
    [InlineData(42, "AFCBDE")]
    [InlineData(1, "BFEACD")]
    [InlineData(11111111, "ACDBFE")]
    public void A_seed_shuffles_as_other_ODK_clients_do(int seed, string expected) =>
        Evaluated.Text($"join('', randomize(//i, {seed}))", "<r><i>A</i><i>B</i><i>C</i><i>D</i><i>E</i><i>F</i></r>").Should().Be(expected);

    [Fact]
    public void A_shuffle_keeps_every_node() =>
        Evaluated.Text("join('', randomize(//i))", "<r><i>A</i><i>B</i><i>C</i></r>").ToCharArray().Should().BeEquivalentTo("ABC");
}
