using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>WCAG 2.2 A and AA and axe's best practices, in a real browser.</summary>
[Collection("browser")]
public sealed class AccessibilityTests(LiveSite site)
{
    public static TheoryData<string, int> All => Pages.AtBothWidths();

    [SkippableTheory, MemberData(nameof(All))]
    public async Task Axe_finds_nothing(string address, int width)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.Window(width);
        await page.GotoAsync(address);

        (await Violations(page)).Should().BeEmpty();

        // The other state of the page: everything that folds is open.
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        (await Violations(page)).Should().BeEmpty();
    }

    [SkippableTheory, MemberData(nameof(All))]
    public async Task The_page_fits_its_window_and_the_browser_complains_of_nothing(string address, int width)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.Window(width, "es");
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            // The page that is missing on purpose is itself reported as a missing file.
            if (message.Type == "error" && !message.Location.Contains(address, StringComparison.Ordinal))
                faults.Add(message.Text);
        };
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        excess.Should().Be(0);
        faults.Should().BeEmpty("every file is there and nothing breaks the content security policy");
    }

    /// <summary>Pages with long words in the other languages, on the narrowest telephone: axe finds nothing and nothing sticks out.</summary>
    [SkippableTheory]
    [InlineData("fr", "/")]
    [InlineData("fr", "/account/sign-in")]
    [InlineData("fr", "/rounds/saint-lucia-2015/scorecard")]
    [InlineData("pt", "/instruments/mecigep-open-government/sections/section_legal_access")]
    [InlineData("pt", "/rounds/saint-lucia-2015/report")]
    [InlineData("pt", "/nowhere")]
    public async Task Other_languages_fit_a_telephone(string language, string address)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.Window(320, language);
        await page.GotoAsync(address);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        (await page.Locator("html").GetAttributeAsync("lang")).Should().Be(language);
        (await Violations(page)).Should().BeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);
    }

    [SkippableTheory]
    [InlineData("fr", "focal-point", "/fill/saint-lucia-practice/division-modernisation", "/fill/saint-lucia-practice/division-modernisation/sections/section_legal_access", "/fill/saint-lucia-practice/division-modernisation/quality")]
    [InlineData("pt", "coordinator", "/coordinate/saint-lucia-practice", "/coordinate/saint-lucia-practice/facts", "/coordinate/saint-lucia-practice/invite")]
    public async Task Other_languages_fit_a_telephone_for_people_who_work(string language, string who, params string[] addresses)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn(who, 320, language);
        foreach (var address in addresses)
        {
            await page.GotoAsync($"{address}?lang={language}");

            (await Violations(page)).Should().BeEmpty(address);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0, address);
        }
    }

    internal static async Task<IEnumerable<string>> Violations(IPage page)
    {
        var options = new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        };
        var result = await page.RunAxe(options);
        return result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"));
    }
}
