using System.Text.Json;
using AngleSharp.Dom;
using Assessment.Web.Starting;

namespace Assessment.Web.Tests.Languages;

/// <summary>An instrument that is not in the reader's language is read in its own, and marked as such, so that a screen reader pronounces it well.</summary>
public sealed class FallbackTests(Site site) : IClassFixture<Site>
{
    private const string Instrument = "mecigep-open-government";
    private const string Section = "section_legal_access";
    private const string Home = $"/fill/{DemoRound.Slug}/division-modernisation";

    [Theory]
    [InlineData("/", "fr")]
    [InlineData("/instruments", "pt")]
    [InlineData($"/instruments/{Instrument}", "fr")]
    [InlineData($"/instruments/{Instrument}", "pt")]
    [InlineData($"/instruments/{Instrument}/sections/{Section}", "pt")]
    [InlineData($"/instruments/{Instrument}/levels", "fr")]
    [InlineData("/rounds/saint-lucia-2015/scorecard", "fr")]
    [InlineData("/rounds/saint-lucia-2015/heatmap", "pt")]
    [InlineData("/rounds/saint-lucia-2015/explain/agreed/open_government", "fr")]
    [InlineData("/rounds/saint-lucia-2015/explain/self/secrecy_rules", "pt")]
    [InlineData($"/fill/{DemoRound.Slug}/division-modernisation", "fr")]
    [InlineData($"/fill/{DemoRound.Slug}/division-modernisation/sections/{Section}", "pt")]
    [InlineData($"/fill/{DemoRound.Slug}/division-modernisation/check", "fr")]
    [InlineData($"/fill/{DemoRound.Slug}/division-modernisation/quality", "pt")]
    public async Task Words_of_an_instrument_in_another_language_are_marked(string address, string language)
    {
        var page = await site.Open(address, language);

        var english = English();
        var shown = page.QuerySelectorAll("main *").Where(element => !IsTyped(element) && english.Contains(Own(element))).ToList();
        shown.Should().NotBeEmpty();
        shown.Where(element => element.Closest("[lang]")!.GetAttribute("lang") != "en").Select(element => element.OuterHtml).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_in_the_reader_s_language_bears_no_mark()
    {
        var page = await site.Open("/instruments/undesa-style-digital-capabilities", "fr");

        var heading = page.QuerySelector("h1")!;
        heading.TextContent.Should().Be("Capacités numériques du gouvernement");
        heading.Closest("[lang]")!.GetAttribute("lang").Should().Be("fr");
        page.QuerySelector("main .note")?.TextContent.Should().NotContain("n’est pas disponible");
    }

    [Theory]
    [InlineData("fr", "n’est pas disponible en français")]
    [InlineData("pt", "não está disponível em português")]
    public async Task The_page_says_that_the_instrument_is_not_in_the_reader_s_language(string language, string expected) =>
        (await site.Open($"/instruments/{Instrument}", language)).QuerySelector("main .note")!.TextContent.Should().Contain(expected).And.Contain("English");

    [Theory]
    [InlineData("fr", "Sainte-Lucie : où en est le pays", "Mexique")]
    [InlineData("pt", "Santa Lúcia: a situação do país", "México")]
    public async Task Countries_of_a_round_have_their_names_in_each_language(string language, string heading, string cooperating)
    {
        (await site.Open("/rounds/saint-lucia-2015/scorecard", language)).QuerySelector("h1")!.TextContent.Replace('\u00a0', ' ').Should().Be(heading);
        (await site.Open("/", language)).QuerySelector(".round-card")!.TextContent.Should().Contain(cooperating);
    }

    [Theory]
    [InlineData("fr", "n’est pas disponible en français")]
    [InlineData("pt", "não está disponível em português")]
    [InlineData("ar", "غير متاحة بالعربية")]
    public async Task Who_fills_it_in_is_told_so_too(string language, string expected)
    {
        foreach (var address in new[] { Home, $"{Home}/sections/{Section}" })
            (await site.Open(address, language)).QuerySelector("main .note")!.TextContent.Should().Contain(expected).And.Contain("English");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Nothing_is_said_where_the_instrument_has_the_reader_s_language(string language)
    {
        foreach (var address in new[] { Home, $"{Home}/sections/{Section}" })
        {
            var page = await site.Open(address, language);
            page.QuerySelectorAll("main .note").Should().BeEmpty();
            page.QuerySelectorAll("main .tag[lang]").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task On_a_page_from_right_to_left_the_number_of_a_section_stands_before_its_English_name()
    {
        var name = (await site.Open($"{Home}/sections/{Section}", "ar")).QuerySelector("h1 > bdi")!;

        name.TextContent.Should().StartWith("3. ");
        name.GetAttribute("dir").Should().Be("ltr");
        name.GetAttribute("lang").Should().Be("en");
    }

    /// <summary>Every phrase of several words that the instrument has in English.</summary>
    private HashSet<string> English()
    {
        var shelf = (Web.Questionnaires.Shelf)site.Services.GetService(typeof(Web.Questionnaires.Shelf))!;
        var texts = shelf.Newest.Single(edition => edition.Questionnaire.Id == Instrument).Questionnaire.Texts["en"];
        return [.. Strings(JsonSerializer.SerializeToElement(texts)).Select(text => text.Trim()).Where(text => text.Contains(' ') && !text.Contains('\n'))];
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        _ => [],
    };

    // What people typed is in any language; the name of a law may be that of an option.
    private static bool IsTyped(IElement element) => element.Closest("[dir=auto]") is not null;

    // The words of the element itself, without those of the elements in it.
    private static string Own(IElement element) => string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data)).Trim();
}
