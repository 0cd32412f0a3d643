using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Answering;

/// <summary>Everybody can fill in: with a keyboard alone, without scripts, on a telephone, with a screen reader.</summary>
[Collection("browser")]
public sealed class FillingAccessTests(LiveSite site)
{
    public static TheoryData<string, int> Places()
    {
        var places = new TheoryData<string, int>();
        foreach (var width in new[] { 1280, 320 })
            foreach (var place in new[] { "", "/sections/section_about", "/sections/section_legal_access", "/sections/section_initiatives_data", "/sections/section_outlook", "/history/answers_as_of", "/remarks", "/remarks/answers_as_of" })
                places.Add(place, width);
        return places;
    }

    [SkippableTheory, MemberData(nameof(Places))]
    public async Task Axe_finds_nothing_and_the_page_fits_its_window(string place, int width)
    {
        var page = await Open(Filling.Home + place, width);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true); document.querySelectorAll('[data-shown]').forEach(one => one.hidden = false)");

        (await AccessibilityTests.Violations(page)).Should().BeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Axe_finds_nothing_where_something_is_wrong(int width)
    {
        var page = await Open(Filling.Section("section_about"), width, scripts: false);
        await page.Locator("main .line--number input").First.FillAsync("many");
        await page.ClickAsync("button[name=go][value=next].govuk-button");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);

        var withScripts = await Open(Filling.Section("section_about"), width);
        (await AccessibilityTests.Violations(withScripts)).Should().BeEmpty("the text that cannot be read is kept, with what is wrong");
    }

    [SkippableFact]
    public async Task An_entry_can_be_added_and_is_axe_clean()
    {
        var page = await Open(Filling.Section("section_instruments"), 320);
        await page.ClickAsync("button[name=add]");
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(1);
        await page.Locator(".entry input[type=text]").First.FillAsync("Freedom of Information Bill");
        await page.Locator(".entry input[type=text]").First.PressAsync("Tab");
        await page.Says("Saved ");

        (await AccessibilityTests.Violations(page)).Should().BeEmpty();
        await page.ClickAsync("button[name=remove]");
        await page.ClickAsync("button[name=back]");
        await Assertions.Expect(page.Locator(".entry input[type=text]").First).ToHaveValueAsync("Freedom of Information Bill");
    }

    [SkippableFact]
    public async Task A_section_is_filled_in_with_the_keyboard_alone_and_without_scripts()
    {
        var page = await Open(Filling.Section("section_initiatives_participation"), 1280, scripts: false);
        var radio = page.Locator("main input[type=radio], main input[type=checkbox]:not([name$=':unsure'])").First;
        await TabTo(page, radio);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(radio).ToBeCheckedAsync();
        await TabTo(page, page.Locator("button.govuk-button[name=go]").First);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => !address.EndsWith("section_initiatives_participation", StringComparison.Ordinal) || address.Contains('#'));

        await page.GotoAsync(Filling.Section("section_initiatives_participation"));
        await Assertions.Expect(page.Locator("main input[type=radio], main input[type=checkbox]:not([name$=':unsure'])").First).ToBeCheckedAsync();
    }

    [SkippableFact]
    public async Task The_chosen_level_is_seen_in_forced_colours()
    {
        var page = await Open(Filling.Section("section_legal_data"), 1280);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await page.Locator("main .depth input").Nth(2).CheckAsync(new LocatorCheckOptions { Force = true });

        (await page.Locator("main .depth input:checked + label").First.EvaluateAsync<string>("label => getComputedStyle(label).outlineStyle")).Should().Be("solid");
    }

    private static async Task TabTo(IPage page, ILocator wanted)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("one => one === document.activeElement"))
                return;
        }
        throw new InvalidOperationException("The Tab key never reaches it.");
    }

    private async Task<IPage> Open(string address, int width, bool scripts = true)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point", width, scripts: scripts);
        await page.GotoAsync(address);
        return page;
    }
}
