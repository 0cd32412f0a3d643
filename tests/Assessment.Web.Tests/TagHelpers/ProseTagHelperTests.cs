using Assessment.Web.TagHelpers;

namespace Assessment.Web.Tests.TagHelpers;

public sealed class ProseTagHelperTests
{
    [Fact]
    public void Markdown_becomes_paragraphs_emphasis_and_lists() =>
        Html("One *two* **three**.\n\n- four\n- five").Should().Be("<p>One <em>two</em> <strong>three</strong>.</p><ul class=\"prose-list\"><li>four</li><li>five</li></ul>");

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("[x](javascript:alert(1))", "href")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[x](data:text/html,hello)", "href")]
    public void Markup_and_dangerous_links_stay_letters(string text, string never) => Html(text).Should().NotContain(never);

    [Fact]
    public void A_link_to_the_web_is_followed() =>
        Html("[law](https://example.org/a?b=1&c=2)").Should().Be("<p><a rel=\"noopener\" href=\"https://example.org/a?b=1&amp;c=2\">law</a></p>");

    private static string Html(string text) => Drawn.Html(new ProseTagHelper { Text = text });
}
