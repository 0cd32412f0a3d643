using System.Net;
using Assessment.Web.Languages;
using Assessment.Web.Security;

namespace Assessment.Web.Tests.Pages;

public sealed class EveryPageTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, string> All => Addresses.PagesAndLanguages();

    [Theory, MemberData(nameof(All))]
    public async Task Has_one_heading_a_title_and_its_language(string address, string language)
    {
        var page = await site.Open(address, language);

        page.QuerySelectorAll("h1").Should().ContainSingle().Which.TextContent.Trim().Should().NotBeEmpty();
        page.Title.Should().EndWith("| Assessment").And.NotStartWith("|");
        page.DocumentElement.GetAttribute("lang").Should().Be(language);
        page.DocumentElement.GetAttribute("dir").Should().Be(Language.Find(language)!.Direction);
        page.QuerySelectorAll("main#main").Should().ContainSingle();
    }

    [Theory, MemberData(nameof(All))]
    public async Task Shows_no_text_key(string address, string language)
    {
        var page = await site.Open(address, language);

        var keys = TextFiles.English.Keys.ToHashSet();
        page.Body!.TextContent.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => keys.Contains(word.TrimEnd('.', ',', ':'))).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(All))]
    public async Task Keeps_to_the_content_security_policy(string address, string language)
    {
        var page = await site.Open(address, language);

        page.QuerySelectorAll("[style], style, script:not([src])").Should().BeEmpty();
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    [Theory, MemberData(nameof(All))]
    public async Task Uses_each_id_once_and_jumps_only_to_ids_that_exist(string address, string language)
    {
        var page = await site.Open(address, language);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.Should().OnlyHaveUniqueItems();
        page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Should().BeSubsetOf(ids);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Offers_the_other_languages_on_the_same_page(string address, string language)
    {
        var page = await site.Open(address, language);

        var offered = page.QuerySelectorAll(".masthead__tools a[hreflang]").Select(link => link.GetAttribute("href")).ToList();
        offered.Should().NotBeEmpty().And.OnlyContain(href => href!.StartsWith(address, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Leads_only_to_pages_that_exist(string address, string language)
    {
        var page = await site.Open(address, language);

        var reader = await site.ReaderOf(address);
        foreach (var link in page.QuerySelectorAll("a[href^='/'], link[href^='/'], img[src^='/'], source[srcset^='/']")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("srcset")).Distinct())
        {
            using var answer = await reader.GetAsync(link);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, $"{address} leads to {link}");
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Carries_the_security_headers(string address, string language)
    {
        var reader = await site.ReaderOf(address);
        using var answer = await reader.GetAsync(Site.With(address, language));

        foreach (var (name, value) in SecurityHeaders.All)
            answer.Headers.GetValues(name).Should().Equal(value);
        answer.Headers.Contains("Server").Should().BeFalse();
    }
}
