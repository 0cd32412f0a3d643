using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>A reader without a mouse.</summary>
[Collection("browser")]
public sealed class KeyboardTests(LiveSite site)
{
    [SkippableFact]
    public async Task The_first_stop_skips_to_the_content_and_can_be_seen()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.Window(1280);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");

        var skip = page.Locator(".govuk-skip-link");
        (await skip.EvaluateAsync<bool>("link => link === document.activeElement")).Should().BeTrue();
        (await skip.BoundingBoxAsync())!.Height.Should().BeGreaterThan(20);

        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("main");
    }

    [SkippableFact]
    public async Task The_language_can_be_changed_without_a_mouse()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.Window(1280);
        await page.GotoAsync("/");
        await page.TabTo(".masthead__tools summary");
        await page.Keyboard.PressAsync("Enter");
        await page.TabTo(".masthead__tools a[hreflang=es]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => address.EndsWith("/?lang=es", StringComparison.Ordinal));

        (await page.Locator("html").GetAttributeAsync("lang")).Should().Be("es");
    }

    [SkippableFact]
    public async Task From_the_front_page_to_the_answer_behind_a_number_takes_only_the_keyboard()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.Window(1280, scripts: false);
        await page.GotoAsync("/");
        foreach (var (link, arrives) in new[]
        {
            (".round-card .govuk-button", "/rounds/saint-lucia-2015/scorecard"),
            ("main details summary", "/scorecard"),
            (".figures-table a[href$='/legal_data']", "/rounds/saint-lucia-2015/explain/agreed/legal_data"),
            (".trace a[href$='/open_data_mandate']", "/rounds/saint-lucia-2015/explain/agreed/open_data_mandate"),
        })
        {
            await page.TabTo(link);
            await page.Keyboard.PressAsync("Enter");
            await Arrive(page, arrives, link);
        }

        (await page.Locator(".is-chosen").CountAsync()).Should().Be(1);
    }

    private static async Task Arrive(IPage page, string address, string link)
    {
        for (var waited = 0; waited < 100 && !page.Url.EndsWith(address, StringComparison.Ordinal); waited++)
            await page.WaitForTimeoutAsync(100);
        page.Url.Should().EndWith(address, $"{link} leads there");
        await page.WaitForLoadStateAsync();
    }
}
