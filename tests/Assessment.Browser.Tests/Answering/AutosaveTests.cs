using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Answering;

/// <summary>What scripts add to the form: every answer is saved when it changes, and nothing is lost on the way.</summary>
[Collection("browser")]
public sealed class AutosaveTests(LiveSite site)
{
    [SkippableFact]
    public async Task An_answer_is_saved_at_once_and_brings_the_questions_that_follow()
    {
        var page = await Open("section_legal_access");
        await page.Control("access_law_status:value", "bill_in_parliament").CheckAsync();
        await page.Says("Saved ");
        await Assertions.Expect(page.Locator("#q-appeal_body")).ToBeHiddenAsync();
        await page.Control("access_law_status:value", "law_in_force").CheckAsync();

        await page.Says("more questions are asked");
        await Assertions.Expect(page.Locator("#q-appeal_body")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Control("access_law_status:value", "law_in_force")).ToBeCheckedAsync();
    }

    [SkippableFact]
    public async Task Boxes_are_ticked_together_and_none_of_these_stands_alone()
    {
        var page = await Open("section_legal_data");
        var boxes = page.Locator("#q-data_rule_elements [data-alone=false]");
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
        await Assertions.Expect(boxes.Nth(0)).ToBeCheckedAsync();
        await page.Says("Saved ");
        await page.ReloadAsync();
        await Assertions.Expect(boxes.Nth(0)).ToBeCheckedAsync();
        await Assertions.Expect(boxes.Nth(1)).ToBeCheckedAsync();

        await page.Control("data_rule_elements:value", "rule_none").CheckAsync();
        await Assertions.Expect(page.Locator("#q-data_rule_elements [data-alone=false]:checked")).ToHaveCountAsync(0);
        await boxes.Nth(1).CheckAsync();
        await Assertions.Expect(page.Control("data_rule_elements:value", "rule_none")).Not.ToBeCheckedAsync();
        await page.Says("Saved ");
    }

    [SkippableFact]
    public async Task Offline_for_a_while_answers_wait_on_the_device_and_nothing_hides()
    {
        var page = await Open("section_legal_access");
        await page.Control("access_law_status:value", "law_adopted").CheckAsync();
        await Assertions.Expect(page.Locator("#q-appeal_body")).ToBeVisibleAsync();
        await page.Says("Saved ");

        await page.Context.SetOfflineAsync(true);
        await page.Control("access_law_status:value", "no_law").CheckAsync();
        await page.Says("Offline: 1 answer waits on this device.");
        await page.Choose("publication_duty:value", "no");
        await page.Says("Offline: 2 answers wait on this device.");
        await page.Control("access_law_status:value", "bill_drafted").CheckAsync();
        await page.Says("Offline: 2 answers wait on this device.");
        await Assertions.Expect(page.Locator("#q-appeal_body")).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(false);
        await page.Says("Saved ");
        await Assertions.Expect(page.Locator("#q-appeal_body")).ToBeHiddenAsync();
        (await page.Waiting()).Should().Be(0);
        await page.ReloadAsync();
        await Assertions.Expect(page.Control("access_law_status:value", "bill_drafted")).ToBeCheckedAsync();
        await Assertions.Expect(page.Control("publication_duty:value", "no")).ToBeCheckedAsync();
    }

    [SkippableFact]
    public async Task A_device_whose_storage_is_full_keeps_what_is_typed_as_long_as_the_page_is_open()
    {
        var page = await Open("section_initiatives_participation");
        await page.Context.SetOfflineAsync(true);
        await page.Choose("in_development_plan:value", "partly");
        await page.Says("Offline: 1 answer waits on this device.");
        await page.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        await page.Choose("parliament_broadcast:value", "no");
        await page.Says("Offline: 2 answers wait on this device.");

        await page.Context.SetOfflineAsync(false);
        await page.Says("Saved ");
        await page.ReloadAsync();
        await Assertions.Expect(page.Control("in_development_plan:value", "partly")).ToBeCheckedAsync();
        await Assertions.Expect(page.Control("parliament_broadcast:value", "no")).ToBeCheckedAsync();
    }

    [SkippableFact]
    public async Task What_waits_is_sent_when_the_page_is_opened_again()
    {
        var page = await Open("section_institutions_access");
        await page.RouteAsync("**/*handler=Answer*", route => route.AbortAsync());
        await page.Type("information_officers:value", "35");
        await page.Says("Not saved, trying again");
        (await page.Waiting()).Should().Be(1);
        await page.UnrouteAsync("**/*handler=Answer*");
        // Leaving warns; this reader leaves all the same.
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Control("information_officers:value")).ToHaveValueAsync("35");
        await page.Says("Saved ");
        (await page.Waiting()).Should().Be(0);
    }

    [SkippableFact]
    public async Task An_answer_whose_reply_got_lost_is_saved_once()
    {
        var page = await Open("section_institutions_data");
        var lost = 0;
        await page.RouteAsync("**/*handler=Answer*", async route =>
        {
            var reply = await route.FetchAsync();
            await (lost++ == 0 ? route.AbortAsync() : route.FulfillAsync(new RouteFulfillOptions { Response = reply }));
        });
        await page.Type("data_contacts:value", "55");

        await page.Says("Saved ");
        await page.GotoAsync($"{Filling.Home}/history/data_contacts");
        await Assertions.Expect(page.Locator(".history > li")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task Two_windows_on_the_same_answer_show_both_texts_and_one_is_chosen()
    {
        var (ana, ben) = (await Open("section_legal_participation"), await Open("section_legal_participation", 320));
        await ana.Choose("duty_to_reply:value", "partly");
        await ana.Says("Saved ");
        await ben.Choose("duty_to_reply:value", "no");

        await Assertions.Expect(ben.Locator("[data-conflict]")).ToContainTextAsync("Partly");
        await Assertions.Expect(ben.Control("duty_to_reply:value", "no")).ToBeCheckedAsync();
        await ben.ClickAsync("[data-keep]");
        await ben.Says("Saved ");
        await Assertions.Expect(ben.Locator("[data-conflict]")).ToHaveCountAsync(0);

        await ana.Choose("duty_to_reply:value", "yes");
        await ana.ClickAsync("[data-theirs]");
        await Assertions.Expect(ana.Control("duty_to_reply:value", "no")).ToBeCheckedAsync();
        (await ana.Waiting()).Should().Be(0);
    }

    [SkippableFact]
    public async Task Somebody_who_was_signed_out_signs_in_again_and_loses_nothing()
    {
        var page = await Open("section_initiatives_access");
        var choice = page.Locator("main .tile input:not(:checked)").First;
        var name = (await choice.GetAttributeAsync("name"))!;
        var value = (await choice.GetAttributeAsync("value"))!;
        await page.Context.ClearCookiesAsync();
        await page.Choose(name, value);
        await page.Says("you are signed out");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.ClickAsync("[data-saving-line] a");
        await page.FillAsync("[name=Email]", "focal-point@demo.example");
        await page.FillAsync("[name=Password]", LiveSite.DemoPassword);
        await page.ClickAsync("main form button");

        await page.Says("Saved ");
        await page.ReloadAsync();
        await Assertions.Expect(page.Control(name, value)).ToBeCheckedAsync();
    }

    [SkippableFact]
    public async Task Signing_out_warns_of_what_waits_and_leaves_nothing_on_the_device()
    {
        var page = await Open("section_initiatives_participation");
        await page.RouteAsync("**/*handler=Answer*", route => route.AbortAsync());
        var choice = page.Locator("main input[type=radio]:not(:checked)").First;
        await page.Choose((await choice.GetAttributeAsync("name"))!, (await choice.GetAttributeAsync("value"))!);
        await page.Says("Not saved, trying again");
        var said = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            said.Add(dialog.Message);
            dialog.AcceptAsync();
        };
        await page.ClickAsync(".masthead__out button");
        await page.WaitForURLAsync(address => !address.Contains("/fill/", StringComparison.Ordinal));

        said.Should().Contain(text => text.Contains("not sent yet", StringComparison.Ordinal));
        (await page.Waiting()).Should().Be(0);
    }

    [SkippableFact]
    public async Task Opened_without_a_connection_the_site_says_that_it_cannot()
    {
        var page = await Open("section_about");
        await page.EvaluateAsync("navigator.serviceWorker.ready");
        await page.ReloadAsync();
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(Filling.Section("section_about"));

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("There is no connection");
        (await page.ContentAsync()).Should().NotContain("Focal point", "nobody's name is kept");
    }

    private async Task<IPage> Open(string section, int width = 1280)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point", width);
        await page.GotoAsync(Filling.Section(section));
        return page;
    }
}
