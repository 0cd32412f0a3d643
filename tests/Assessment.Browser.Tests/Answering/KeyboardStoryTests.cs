using Assessment.Browser.Tests.Story;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Answering;

/// <summary>From signing in to the check before the signature without a mouse; at every stop one sees where one is.</summary>
[Collection("browser")]
public sealed class KeyboardStoryTests(LiveSite site)
{
    [SkippableFact]
    public async Task A_questionnaire_is_found_filled_and_checked_with_the_keyboard_alone()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.Window(1280);
        await Sign_in(page);
        await Date_number_and_boxes(page);
        await Levels_and_tiles(page);
        await Places_and_long_text(page);
        await Check(page);
    }

    [SkippableFact]
    public async Task After_a_form_with_mistakes_the_focus_is_on_the_list_of_them_also_without_scripts()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point", scripts: false);
        await page.GotoAsync($"{Filling.Home}/people");
        await page.Enter("main form.form button[type=submit]");

        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        page.Url.Should().Contain("#", "each line of the list leads to its field");
    }

    [SkippableFact]
    public async Task Saving_leads_to_the_two_texts_and_the_keyboard_chooses_one()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var (ana, ben) = (await site.SignedIn("focal-point"), await site.SignedIn("focal-point"));
        foreach (var page in new[] { ana, ben })
            await page.GotoAsync(Filling.Section("section_legal_participation"));
        await ana.Choose("association_rules:value", "2");
        await ana.Says("Saved ");
        await ben.Choose("association_rules:value", "4");
        await Assertions.Expect(ben.Locator("[data-conflict]")).ToBeVisibleAsync();
        await ben.Enter("button.govuk-button[name=go][value=next]");

        await Assertions.Expect(ben.Locator("[data-conflict]")).ToBeFocusedAsync();
        await ben.Enter("[data-keep]");
        await ben.Says("Saved ");
    }

    [SkippableFact]
    public async Task Without_scripts_the_server_shows_the_questions_that_follow()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point", 320, scripts: false);
        await page.GotoAsync(Filling.Section("section_legal_participation"));
        await Assertions.Expect(page.Locator("#q-consultation_days")).ToBeHiddenAsync();
        await page.Choose("bill_consultation:value", "4");
        await page.ClickAsync("button.govuk-button[name=go][value=next]");

        await Assertions.Expect(page.Locator("#q-consultation_days")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".appeared")).ToBeVisibleAsync();
        page.Url.Should().EndWith("#q-consultation_days");
    }

    private static async Task Sign_in(IPage page)
    {
        await page.GotoAsync(Filling.Home);
        await page.Write("[name=Email]", "focal-point@demo.example");
        await page.Write("[name=Password]", LiveSite.DemoPassword);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**{Filling.Home}");
        await page.Enter(".sections a[href$='/section_about']");
        await page.WaitForURLAsync("**/section_about");
    }

    private static async Task Date_number_and_boxes(IPage page)
    {
        await page.Write("[name='answers_as_of:day']", "14");
        await page.Write("[name='answers_as_of:month']", "7");
        await page.Write("[name='answers_as_of:year']", "2026");
        await page.Write("[name='offices_consulted:value']", "21");
        var boxes = page.Locator("[name='answer_sources:value'][data-alone=false]");
        for (var i = 0; i < await boxes.CountAsync(); i++)
        {
            await page.TabTo(boxes.Nth(i));
            if (!await boxes.Nth(i).IsCheckedAsync())
                await page.Keyboard.PressAsync("Space");
        }
        await page.Says("Saved ");
        await page.Enter("button.govuk-button[name=go][value=next]");
        await page.WaitForURLAsync("**/section_instruments");
        await page.GotoAsync(Filling.Section("section_about"));
        await Assertions.Expect(page.Locator("[name='answers_as_of:day']")).ToHaveValueAsync("14");
        await Assertions.Expect(page.Locator("[name='offices_consulted:value']")).ToHaveValueAsync("21");
        (await boxes.CountAsync()).Should().BeGreaterThan(2);
        for (var i = 0; i < await boxes.CountAsync(); i++)
            await Assertions.Expect(boxes.Nth(i)).ToBeCheckedAsync();
        await page.Enter(".way a[href$='/section_legal_data']");
        await page.WaitForURLAsync("**/section_legal_data");
    }

    private static async Task Levels_and_tiles(IPage page)
    {
        await page.TabTo("[name='digital_archiving:value']");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Says("Saved ");
        await Assertions.Expect(page.Control("digital_archiving:value", "3")).ToBeCheckedAsync();
        await page.Enter(".way a[href$='/section_outlook']");
        await page.WaitForURLAsync("**/section_outlook");
    }

    private static async Task Places_and_long_text(IPage page)
    {
        var places = page.Locator("main .ranks select");
        for (var i = 0; i < await places.CountAsync(); i++)
        {
            await page.TabTo(places.Nth(i));
            await page.Keyboard.PressAsync($"{i + 1}");
        }
        await page.Write("[name='main_obstacles:value']", "Registers are kept on paper.");
        await page.Keyboard.PressAsync("Tab");
        await page.Says("Saved ");
        await Assertions.Expect(places.Last).ToHaveValueAsync("6");
        await page.Enter("button.govuk-button[name=go][value=later]");
        await page.WaitForURLAsync($"**{Filling.Home}");
    }

    private static async Task Check(IPage page)
    {
        await page.Enter("main a[href$='/quality']");
        await page.WaitForURLAsync("**/quality");
        await page.Enter("main a[href$='/check']");
        await page.WaitForURLAsync("**/check");
        await page.Sees("Registers are kept on paper.");
    }
}
