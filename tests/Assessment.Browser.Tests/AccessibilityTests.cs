using Assessment.Web.Security;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>WCAG 2.2 A and AA and axe's best practices, in a real browser, on a desk and on the narrowest telephone.</summary>
[Collection("browser")]
public sealed class AccessibilityTests(LiveSite site)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static TheoryData<string> Accounts => Pages.Accounts;

    public static TheoryData<string> States => [.. PageStates.All.Keys];

    [SkippableTheory, MemberData(nameof(Accounts))]
    public async Task Axe_finds_nothing_every_page_fits_its_window_and_the_browser_complains_of_nothing(string who)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        // In Spanish, because its words are longer; the instruments are read in it too.
        var page = who.Length == 0 ? await site.Window(1280, "es") : await site.SignedIn(who, 1280, "es");
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            // The page that is missing or refused on purpose is itself reported as a failed file.
            var isThePage = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
            if (message.Type == "error" && !isThePage)
                faults.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        foreach (var seen in Pages.All.Where(seen => seen.Who == who))
        {
            await page.GotoAsync(seen.Address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            faults.AddRange(await page.Faults(seen.Name));
        }

        faults.Should().BeEmpty();
    }

    [SkippableTheory, MemberData(nameof(States))]
    public async Task Axe_finds_nothing_where_something_went_wrong(string state)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var (who, reach) = PageStates.All[state];
        var page = who.Length == 0 ? await site.Window(1280) : await site.SignedIn(who);
        await reach(page, site);

        (await page.Faults(state)).Should().BeEmpty();
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

    [Fact]
    public void Every_page_of_the_access_table_is_looked_at_or_says_why_not()
    {
        var routes = Access.Table.Where(entry => entry.Method == "GET").Select(entry => entry.Route).Distinct().ToList();

        routes.Where(route => !Pages.Exempt.ContainsKey(route) && !Pages.All.Any(seen => Pages.IsOn(seen.Address, route))).Should().BeEmpty();
        Pages.Exempt.Keys.Should().BeSubsetOf(routes);
        Pages.All.Select(seen => seen.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void No_page_is_listed_for_an_account_that_may_not_see_it() =>
        Pages.All.Where(seen => seen.Who.Length == 0 && seen.Name != "missing")
            .Should().AllSatisfy(seen => Access.Table.Any(entry => entry.Who.HasFlag(Who.Public) && Pages.IsOn(seen.Address, entry.Route)).Should().BeTrue(seen.Address));

    internal static async Task<IEnumerable<string>> Violations(IPage page)
    {
        var result = await page.RunAxe(Rules);
        return result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"));
    }
}

/// <summary>What a page may not have.</summary>
public static class Looking
{
    /// <summary>What axe finds, and what is wider than its window: on a desk as the page comes, on the narrowest telephone with everything open that folds.</summary>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page, string name)
    {
        var faults = new List<string>();
        foreach (var width in new[] { 1280, 320 })
        {
            await page.SetViewportSizeAsync(width, 800);
            if (width == 320)
                await page.EvaluateAsync("document.querySelectorAll('main details').forEach(one => one.open = true); document.querySelectorAll('[data-shown]').forEach(one => one.hidden = false)");
            var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (excess > 0)
                faults.Add($"{name} at {width}: {excess} px too wide");
            faults.AddRange((await AccessibilityTests.Violations(page)).Select(violation => $"{name} at {width}: {violation}"));
        }
        await page.SetViewportSizeAsync(1280, 800);
        return faults;
    }
}
