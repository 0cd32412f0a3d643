namespace Assessment.Domain.Tests.Expressions;

/// <summary>Axes, predicates, unions and document order of XPath 1.0 §2.</summary>
public class PathTests
{
    private const string Tree = """<a><b id="1"><c>x</c><d>y</d></b><b id="2"><c>z</c><!--note--><?go now?></b><e xmlns:q="urn:q" q:k="v">w</e></a>""";

    [Theory]
    [InlineData("join(' ', //c)", "x z")]
    [InlineData("join(' ', /a/b/*)", "x y z")]
    [InlineData("join(' ', //b[2]/preceding-sibling::b/@id)", "1")]
    [InlineData("join(' ', //c[. = 'z']/preceding::c)", "x")]
    [InlineData("join(' ', //c[. = 'x']/following::*)", "y z z w")]
    [InlineData("join(' ', //d/preceding-sibling::*[1])", "x")]
    [InlineData("join(' ', //d/ancestor::*/@id)", "1")]
    [InlineData("count(//d/ancestor-or-self::node())", "4")]
    [InlineData("name(//d/ancestor::*[1])", "b")]
    [InlineData("name(//d/ancestor::*[last()])", "a")]
    [InlineData("join(' ', //c/..//text())", "x y z")]
    [InlineData("join(' ', //e | //d | //d | //b/@id)", "1 y 2 w")]
    [InlineData("//b[c = 'z']/@id", "2")]
    [InlineData("//b[2]/c", "z")]
    [InlineData("(//c)[2]", "z")]
    [InlineData("count(//c[2])", "0")]
    [InlineData("join(' ', //*[@id][last()]/c)", "z")]
    [InlineData("//comment()", "note")]
    [InlineData("//processing-instruction('go')", "now")]
    [InlineData("//e/@q:k", "v")]
    [InlineData("namespace-uri(//e/@*)", "urn:q")]
    [InlineData("count(//e/@other:*)", "The prefix 'other:' is not declared in the document.")]
    [InlineData("id('2')/c", "z")]
    [InlineData("count(/)", "1")]
    [InlineData("string-length(/)", "4")]
    [InlineData("count(/descendant-or-self::node())", "14")]
    [InlineData("count(//b/self::b[1])", "2")]
    [InlineData("count(//b/parent::a)", "1")]
    [InlineData("count(/a/b/c/../../b)", "2")]
    public void A_path_finds_its_nodes_in_document_order_each_once(string expression, string expected) =>
        Evaluated.Text(expression, Tree).Should().Be(expected);

    [Theory]
    [InlineData("//c = 'z'", true)]
    [InlineData("//c != 'z'", true)]
    [InlineData("//c = //d", false)]
    [InlineData("//nothing = ''", false)]
    [InlineData("//nothing != ''", false)]
    [InlineData("//nothing = false()", true)]
    [InlineData("//c = true()", true)]
    [InlineData("//b/@id > 1", true)]
    [InlineData("//b/@id > 2", false)]
    [InlineData("not(//b/@id > 2)", true)]
    public void A_node_set_fits_when_any_of_its_nodes_does(string expression, bool expected) =>
        Evaluated.True(expression, Tree).Should().Be(expected);
}
