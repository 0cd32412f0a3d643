using Assessment.Domain.Expressions;

namespace Assessment.Domain.Tests.Expressions;

public class RepeatTests
{
    private const string Sheet = """
        <data>
          <country>Saint Lucia</country>
          <law><title>FOI</title><year>2009</year><body><name>Archive</name></body><body><name>Court</name></body></law>
          <law><title>Data</title><year>2011</year><body><name>Registry</name></body></law>
        </data>
        """;

    [Theory]
    [InlineData("/data/law[2]/year", "${title}", "Data")]
    [InlineData("/data/law[2]/year", "${year} - 2000", "11")]
    [InlineData("/data/law[2]/year", "${country}", "Saint Lucia")]
    [InlineData("/data/law[2]/year", "position(..)", "2")]
    [InlineData("/data/law[1]/year", "join(' ', ${name})", "Archive Court")]
    [InlineData("/data/law[2]/body/name", "${title}", "Data")]
    [InlineData("/data/law[1]/body[2]/name", "position(..)", "2")]
    [InlineData("/data/law[1]/body[2]/name", "position(../..)", "1")]
    [InlineData("/data/country", "join(' ', ${title})", "FOI Data")]
    [InlineData("/data/country", "sum(${year})", "4020")]
    [InlineData("/data/country", "count(${law})", "2")]
    [InlineData("/data/country", "max(${year}[. < 2010])", "2009")]
    [InlineData("/data/country", "${law}[2]/title", "Data")]
    [InlineData("/data/law[1]/year", "indexed-repeat(${title}, ${law}, 2)", "Data")]
    [InlineData("/data/law[2]/year", "indexed-repeat(${title}, ${law}, position(..) - 1)", "FOI")]
    [InlineData("/data/country", "indexed-repeat(${name}, ${law}, 1, ${body}, 2)", "Court")]
    [InlineData("/data/country", "indexed-repeat(//name, //law, 1, //body, 2)", "Court")]
    [InlineData("/data/country", "indexed-repeat(${title}, ${law}, 3)", "")]
    [InlineData("/data/country", "count(${nothing})", "0")]
    [InlineData("/data/law[1]/title", "../year", "2009")]
    [InlineData("/data/law[2]/title", "count(//law[year <= current()/../year])", "2")]
    public void A_name_means_the_entry_s_own_answer_inside_a_repeat_and_all_of_them_outside(string context, string expression, string expected) =>
        Evaluated.Text(expression, Sheet, context).Should().Be(expected);

    [Fact]
    public void Answers_without_XML_give_the_position_of_their_entry() =>
        Expression.Parse("position(..) > 1").Valid.Evaluate(new Scope(new Evaluated.Slots([]) { Position = 2 })).IsTrue.Should().BeTrue();

    [Fact]
    public void A_position_outside_a_repeat_is_refused() =>
        Expression.Parse("position(..) > 1").Valid.Evaluate(new Scope(new Evaluated.Slots([]))).Problem!.Value.Message
            .Should().Be("position(..) works only inside a repeat.");
}
