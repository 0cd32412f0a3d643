namespace Assessment.Web.Tests;

public sealed class StyleTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/css/app.css")]
    [InlineData("/css/app.rtl.css")]
    public async Task The_sheet_for_each_direction_is_compiled_and_loads_nothing_from_elsewhere(string sheet)
    {
        using var reader = site.Reader();
        var css = await reader.GetStringAsync(sheet);

        css.Should().Contain(".masthead").And.Contain(".govuk-button").And.NotMatchRegex("url\\(").And.NotContain("@import").And.NotContain("GDS Transport");
    }

    [Fact]
    public async Task The_front_page_with_its_sheet_weighs_less_than_60_KB_compressed()
    {
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var sheet = (await site.Open("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href");

        var page = await reader.GetByteArrayAsync("/");
        var css = await reader.GetByteArrayAsync(sheet);
        (page.Length + css.Length).Should().BeLessThan(60 * 1024);
    }
}
