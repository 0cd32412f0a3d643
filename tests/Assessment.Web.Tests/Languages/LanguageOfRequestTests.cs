namespace Assessment.Web.Tests.Languages;

public sealed class LanguageOfRequestTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("es-MX,es;q=0.9,en;q=0.5", "es")]
    [InlineData("de-DE,en;q=0.3,es;q=0.7", "es")]
    [InlineData("ja", "en")]
    [InlineData("", "en")]
    public async Task The_browser_is_asked_which_language_it_prefers(string preferences, string language)
    {
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", preferences);

        (await LanguageAt(reader, "/")).Should().Be(language);
    }

    [Fact]
    public async Task A_chosen_language_is_remembered_and_beats_the_browser()
    {
        using var reader = site.CreateClient();
        reader.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "en");

        (await LanguageAt(reader, "/?lang=es")).Should().Be("es");
        (await LanguageAt(reader, "/")).Should().Be("es");
        (await LanguageAt(reader, "/?lang=en")).Should().Be("en");
        (await LanguageAt(reader, "/")).Should().Be("en");
    }

    [Fact]
    public async Task A_language_that_the_site_does_not_speak_changes_nothing()
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync("/?lang=xx");

        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
        (await Site.Read(answer)).DocumentElement.GetAttribute("lang").Should().Be("en");
    }

    [Fact]
    public async Task The_cookie_cannot_be_read_by_scripts_or_sent_from_other_sites()
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync("/?lang=es");

        answer.Headers.GetValues("Set-Cookie").Should().ContainSingle()
            .Which.Should().Contain("httponly").And.Contain("samesite=lax");
    }

    [Theory]
    [InlineData("/sw.js?lang=es", "")]
    [InlineData("/sw.js?lang=es", "serviceworker")]
    [InlineData("/js/fill.js?lang=es", "script")]
    [InlineData("/offline?lang=es", "empty")]
    public async Task What_a_script_asks_for_does_not_choose_the_language_of_the_person(string address, string purpose)
    {
        using var reader = site.Reader();
        if (purpose.Length > 0)
            reader.DefaultRequestHeaders.Add("Sec-Fetch-Dest", purpose);
        using var answer = await reader.GetAsync(address);

        answer.IsSuccessStatusCode.Should().BeTrue();
        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Fact]
    public async Task A_page_that_a_browser_opens_chooses_it()
    {
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "document");
        using var answer = await reader.GetAsync("/?lang=es");

        answer.Headers.GetValues("Set-Cookie").Should().ContainSingle().Which.Should().StartWith("assessment.language=es");
    }

    [Fact]
    public async Task A_missing_page_speaks_the_reader_s_language_and_its_switch_stays_on_this_site()
    {
        using var reader = site.Reader();
        using var answer = await reader.GetAsync("//elsewhere.org/x?lang=es");
        var page = await Site.Read(answer);

        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.Should().Be("Esta página no existe");
        page.QuerySelectorAll("a[hreflang]").Should().NotBeEmpty().And.OnlyContain(link => !link.GetAttribute("href")!.StartsWith("//"));
    }

    private static async Task<string?> LanguageAt(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        return (await Site.Read(answer)).DocumentElement.GetAttribute("lang");
    }
}
