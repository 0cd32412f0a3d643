using Assessment.Browser.Tests.Answering;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>Readers who set their own letters and colours.</summary>
[Collection("browser")]
public sealed class OwnSettingsTests(LiveSite site)
{
    [SkippableTheory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Letters_twice_as_large_fit_the_window(string language)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point", 1280, language);
        await page.GotoAsync($"/?lang={language}");
        foreach (var address in new[] { "/", Filling.Home, Filling.Section("section_legal_access"), "/rounds/saint-lucia-2015/scorecard" })
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

            // A word for screen readers alone, one pixel wide, may stand beside the edge.
            (await RightToLeftTests.Excess(page)).Should().BeLessThanOrEqualTo(1, address);
        }
    }

    [SkippableFact]
    public async Task In_forced_colours_the_present_tab_alone_is_underlined_and_progress_is_seen()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await page.GotoAsync("/rounds/saint-lucia-2015/scorecard");
        var lines = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.round__nav a')].map(tab => `${tab.hasAttribute('aria-current')} ${getComputedStyle(tab).borderBottomColor}`)");
        var paper = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        lines.Should().HaveCountGreaterThan(3).And.OnlyContain(line => line.EndsWith(paper, StringComparison.Ordinal) == line.StartsWith("false", StringComparison.Ordinal));

        await page.GotoAsync(Filling.Home);
        var bar = page.Locator("main progress").First;
        (await bar.EvaluateAsync<string>("bar => getComputedStyle(bar).borderTopWidth + ' ' + getComputedStyle(bar).forcedColorAdjust")).Should().Be("1px none");
    }
}
