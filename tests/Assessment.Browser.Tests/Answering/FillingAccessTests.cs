using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Answering;

/// <summary>Everybody can fill in: with a keyboard alone, without scripts, on a telephone, with a screen reader.</summary>
[Collection("browser")]
public sealed class FillingAccessTests(LiveSite site)
{
    [SkippableFact]
    public async Task An_entry_can_be_added_and_is_axe_clean()
    {
        var page = await Open(Filling.Section("section_instruments"), 320);
        var before = await page.Locator(".entry").CountAsync();
        await page.ClickAsync("button[name=add]");
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(before + 1);
        var name = page.Locator(".entry").Last.Locator("input[type=text]").First;
        await name.FillAsync("Freedom of Information Bill");
        await name.PressAsync("Tab");
        await page.Says("Saved ");

        (await AccessibilityTests.Violations(page)).Should().BeEmpty();
        await page.Locator("button[name=remove]").Last.ClickAsync();
        await page.ClickAsync("button[name=back]");
        await Assertions.Expect(name).ToHaveValueAsync("Freedom of Information Bill");
    }

    [SkippableFact]
    public async Task A_section_is_filled_in_with_the_keyboard_alone_and_without_scripts()
    {
        var page = await Open(Filling.Section("section_initiatives_participation"), 1280, scripts: false);
        var radio = page.Locator("main input[type=radio], main input[type=checkbox]:not([name$=':unsure'])").First;
        await page.TabTo(radio);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(radio).ToBeCheckedAsync();
        await page.TabTo(page.Locator("button.govuk-button[name=go]").First);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => !address.EndsWith("section_initiatives_participation", StringComparison.Ordinal) || address.Contains('#'));

        await page.GotoAsync(Filling.Section("section_initiatives_participation"));
        await Assertions.Expect(page.Locator("main input[type=radio], main input[type=checkbox]:not([name$=':unsure'])").First).ToBeCheckedAsync();
    }

    private async Task<IPage> Open(string address, int width, bool scripts = true)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point", width, scripts: scripts);
        await page.GotoAsync(address);
        return page;
    }
}
