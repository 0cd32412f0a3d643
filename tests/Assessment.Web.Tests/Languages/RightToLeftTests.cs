using AngleSharp.Dom;

namespace Assessment.Web.Tests.Languages;

public sealed class RightToLeftTests(Site site) : IClassFixture<Site>
{
    private const string Section = "/fill/saint-lucia-practice/division-modernisation/sections/section_legal_access";

    [Fact]
    public async Task An_Arabic_page_takes_the_mirrored_sheet()
    {
        (await site.Open("/", "ar")).QuerySelectorAll("link[rel=stylesheet]").Should().ContainSingle().Which.GetAttribute("href").Should().Contain("app.rtl");
        (await site.Open("/", "fr")).QuerySelectorAll("link[rel=stylesheet]").Should().ContainSingle().Which.GetAttribute("href").Should().NotContain("rtl");
    }

    [Theory]
    [InlineData("/instruments/mecigep-open-government", "h1")]
    [InlineData("/instruments/mecigep-open-government/sections/section_legal_access", "h1")]
    [InlineData("/rounds/saint-lucia-2015", "h1 span")]
    [InlineData("/rounds/saint-lucia-2015/explain/agreed/legal_data", "h1")]
    [InlineData("/rounds/saint-lucia-2015/heatmap", "tbody th")]
    [InlineData("/rounds/saint-lucia-2015/recommendations", ".advice h2 span[lang]")]
    [InlineData(Section, ".depth__name")]
    [InlineData(Section, ".pick-one label span[lang]")]
    public async Task What_is_not_there_in_Arabic_is_shown_in_its_language_and_direction(string address, string words)
    {
        var page = await site.Open(address, "ar");

        var shown = page.QuerySelectorAll(words);
        shown.Should().NotBeEmpty().And.OnlyContain(element => element.GetAttribute("lang") == "en" && element.GetAttribute("dir") == "ltr");
        shown[0].TextContent.Should().MatchRegex("[A-Za-z]{3}");
    }

    [Fact]
    public async Task A_page_whose_language_has_the_words_carries_no_marks()
    {
        var page = await site.Open("/rounds/saint-lucia-2015", "es");

        page.QuerySelector("h1")!.InnerHtml.Should().NotContain("<span");
        page.QuerySelectorAll("main [dir]").Should().BeEmpty("nothing on this page runs from right to left");
    }

    [Fact]
    public async Task Every_word_of_an_instrument_on_an_Arabic_page_is_marked()
    {
        foreach (var address in new[] { Section, "/fill/saint-lucia-practice/division-modernisation", "/rounds/saint-lucia-2015/explain/agreed/legal_data" })
        {
            var page = await site.Open(address, "ar");
            var unmarked = page.QuerySelectorAll("main *").Where(element => !element.ChildNodes.OfType<IElement>().Any() && element.TextContent.Contains("egal framework", StringComparison.Ordinal))
                .Where(element => !element.Ancestors<IElement>().Append(element).Any(around => around.GetAttribute("lang") == "en" && around.GetAttribute("dir") == "ltr"));

            unmarked.Select(element => element.OuterHtml).Should().BeEmpty(address);
        }
    }

    [Fact]
    public async Task Addresses_and_passwords_are_typed_from_left_to_right_and_other_words_as_they_come()
    {
        var page = await site.Open("/account/sign-in", "ar");
        page.QuerySelector("[name=Email]")!.GetAttribute("dir").Should().Be("ltr");
        page.QuerySelector("[name=Password]")!.GetAttribute("dir").Should().Be("ltr");

        var people = await site.Open("/coordinate/saint-lucia-practice/people", "ar");
        people.QuerySelector("[name=Name]")!.GetAttribute("dir").Should().Be("auto");
        people.QuerySelector("[name=Email]")!.GetAttribute("dir").Should().Be("ltr");
    }

    [Fact]
    public async Task A_name_in_Latin_letters_is_set_apart_within_an_Arabic_sentence()
    {
        const string instrument = "/instruments/mecigep-open-government";
        (await site.Open(instrument, "ar")).QuerySelector("p.note")!.TextContent.Should().Be("هذه الأداة غير متاحة بالعربية. وهي معروضة باللغة التالية: \u2068English\u2069.");
        (await site.Open(instrument, "pt")).QuerySelector("p.note")!.TextContent.Should().Contain("English").And.NotContainAny("\u2068", "\u2069");
    }

    [Fact]
    public async Task Digits_are_those_from_0_to_9_and_months_those_of_the_Gregorian_calendar()
    {
        var page = await site.Open("/rounds/saint-lucia-2015", "ar");

        page.QuerySelectorAll("time").Select(time => time.TextContent).Should().Contain("15 يونيو 2015");
        page.Body!.TextContent.Should().NotMatchRegex("[٠-٩۰-۹]");
    }
}
