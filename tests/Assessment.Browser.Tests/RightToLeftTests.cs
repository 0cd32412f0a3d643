using Assessment.Browser.Tests.Answering;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>The site in Arabic: from right to left, at both widths, for everybody.</summary>
[Collection("browser")]
public sealed class RightToLeftTests(LiveSite site)
{
    [SkippableTheory]
    [InlineData("", 1280, "/", "/account/sign-in", "/rounds/saint-lucia-2015/scorecard")]
    [InlineData("", 320, "/", "/account/sign-in", "/rounds/saint-lucia-2015/scorecard")]
    [InlineData("focal-point", 1280, "/mine", Filling.Home, $"{Filling.Home}/sections/section_legal_access", $"{Filling.Home}/quality")]
    [InlineData("focal-point", 320, "/mine", Filling.Home, $"{Filling.Home}/sections/section_legal_access", $"{Filling.Home}/quality")]
    [InlineData("coordinator", 1280, "/coordinate/saint-lucia-practice")]
    [InlineData("coordinator", 320, "/coordinate/saint-lucia-practice")]
    public async Task Pages_begin_on_the_right_fit_their_window_and_axe_finds_nothing(string who, int width, params string[] addresses)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = who.Length == 0 ? await site.Window(width, "ar") : await site.SignedIn(who, width, "ar");
        await page.GotoAsync("/?lang=ar");
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);

            (await page.GetAttributeAsync("html", "dir")).Should().Be("rtl", address);
            var (brand, heading) = ((await page.Locator(".masthead__brand").BoundingBoxAsync())!, (await page.Locator("h1").BoundingBoxAsync())!);
            (brand.X + brand.Width).Should().BeGreaterThan(width * 0.8f, address);
            (heading.X + heading.Width).Should().BeGreaterThan(width * 0.7f, address);
            (await Excess(page)).Should().Be(0, address);
            (await AccessibilityTests.Violations(page)).Should().BeEmpty(address);
        }
    }

    [SkippableFact]
    public async Task Marks_and_arrows_stand_where_reading_begins()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point", 1280, "ar");
        await page.GotoAsync("/?lang=ar");
        await page.GotoAsync(Filling.Section("section_legal_access"));

        // The number of a level on the right of its words, its ring on the left; English words run from left to right, and begin at the number.
        var level = page.Locator(".depth").First;
        var (number, words, ring) = (await Box(level, ".depth__no"), await Box(level, ".depth__name"), await Box(level, ".depth__ring"));
        number.X.Should().BeGreaterThan(words.X);
        words.X.Should().BeGreaterThan(ring.X);
        (await level.Locator(".depth__name").GetAttributeAsync("dir")).Should().Be("ltr");
        (await level.Locator(".depth__name").EvaluateAsync<string>("name => getComputedStyle(name).textAlign")).Should().Be("right");

        // The cells of the strip go from right to left, and the words under them are not mirrored.
        await page.GotoAsync("/rounds/saint-lucia-2015/scorecard");
        var (first, last) = (await Box(page.Locator(".strip.wide-only").First, ".f1"), await Box(page.Locator(".strip.wide-only").First, ".f5"));
        first.X.Should().BeGreaterThan(last.X);
        var name = await Box(page.Locator(".strip.wide-only").First, "text");
        name.X.Should().BeInRange(first.X, first.X + first.Width);
    }

    private static async Task<LocatorBoundingBoxResult> Box(ILocator within, string part) => (await within.Locator(part).First.BoundingBoxAsync())!;

    internal static Task<int> Excess(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
