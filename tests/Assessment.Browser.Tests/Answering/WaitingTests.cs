using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Answering;

/// <summary>What is on the device only is shown, wherever it belongs; it stands in nobody's way.</summary>
[Collection("browser")]
public sealed class WaitingTests(LiveSite site)
{
    private const string Answers = "**/*handler=Answer*";

    [SkippableFact]
    public async Task A_conflict_in_another_section_is_shown_with_a_link_and_does_not_keep_this_one_from_being_sent()
    {
        var (ana, ben) = (await Open("section_legal_data"), await Open("section_legal_data"));
        ana.Dialog += (_, dialog) => dialog.AcceptAsync();
        await ana.RouteAsync(Answers, route => route.AbortAsync());
        await ana.Choose("reuse_rights:value", "2");
        await ana.Says("Not saved, trying again");
        await ben.Choose("reuse_rights:value", "4");
        await ben.Says("Saved ");
        await ana.GotoAsync(Filling.Section("section_about"));
        await ana.UnrouteAsync(Answers);

        var list = ana.Locator("[data-waiting]");
        await Assertions.Expect(list.Locator("a")).ToHaveAttributeAsync("href", $"{Filling.Section("section_legal_data")}#q-reuse_rights");
        await Assertions.Expect(ana.Line().Locator("a")).ToHaveAttributeAsync("href", $"{Filling.Section("section_legal_data")}#q-reuse_rights");
        (await list.Locator("textarea").InputValueAsync()).Should().StartWith("2 Emerging The law says");
        (await AccessibilityTests.Violations(ana)).Should().BeEmpty();
        await ana.ClickAsync("button.govuk-button[name=go][value=next]");
        await ana.WaitForURLAsync("**/section_instruments");
        await ana.GotoAsync(Filling.Home);
        await ana.ClickAsync("[data-waiting] a");
        await ana.ClickAsync("[data-keep]");
        await ana.Says("Saved ");
        await Assertions.Expect(ana.Locator("#q-reuse_rights")).ToBeFocusedAsync();
        (await ana.Waiting()).Should().Be(0);
    }

    [SkippableFact]
    public async Task Text_for_an_entry_that_a_colleague_removed_can_be_read_and_thrown_away()
    {
        var (ana, ben) = (await Open("section_initiatives_data", 320), await Open("section_initiatives_data"));
        await ana.ClickAsync("button[name=add]");
        var name = ana.Locator(".entry").Last.Locator("input[name*=portal_name]:not([type=hidden])").First;
        await Assertions.Expect(name).ToBeVisibleAsync();
        await ana.Context.SetOfflineAsync(true);
        await name.FillAsync("Open data of the harbour");
        await name.PressAsync("Tab");
        await ana.Says("Offline: 1 answer");
        await ben.ReloadAsync();
        await ben.Locator("button[name=remove]").Last.ClickAsync();
        await Assertions.Expect(ben.Locator(".appeared button[name=back]")).ToBeVisibleAsync();
        await ana.Context.SetOfflineAsync(false);

        var list = ana.Locator("[data-waiting]");
        await Assertions.Expect(list.Locator("textarea")).ToHaveValueAsync("Open data of the harbour");
        ana.Dialog += (_, dialog) => dialog.AcceptAsync();
        await ana.GotoAsync(Filling.Home);
        await Assertions.Expect(list.Locator("textarea")).ToHaveValueAsync("Open data of the harbour");
        (await ana.Faults(Filling.Home)).Should().BeEmpty();
        await list.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Throw away" }).ClickAsync();
        await Assertions.Expect(list).ToBeHiddenAsync();
        (await ana.Waiting()).Should().Be(0);
    }

    [SkippableFact]
    public async Task Text_for_a_section_that_one_may_only_read_now_is_shown_there()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("contributor");
        await page.GotoAsync(Filling.Section("section_legal_access"));
        await page.EvaluateAsync("""
            localStorage.setItem("assessment.unsent/" + document.querySelector("form[data-fill=reads]").dataset.queue, JSON.stringify([{
              id: crypto.randomUUID(), key: "publication_duty", url: location.pathname, anchor: "q-publication_duty", base: 0, tab: "t", tried: true,
              fields: [["publication_duty:value", "no"]], said: "No", asked: "Is there a duty to publish?" }]))
            """);
        await page.ReloadAsync();

        var list = page.Locator("[data-waiting]");
        await Assertions.Expect(list.Locator("textarea")).ToHaveValueAsync("No");
        await Assertions.Expect(list.Locator("a")).ToHaveTextAsync("Is there a duty to publish?");
        await Assertions.Expect(list.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Send again" })).ToBeHiddenAsync();
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await list.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Throw away" }).ClickAsync();
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
        (await page.Waiting()).Should().Be(0);
    }

    [SkippableFact]
    public async Task The_reply_about_another_section_changes_nothing_on_this_page()
    {
        var page = await Open("section_legal_data");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.RouteAsync(Answers, route => route.AbortAsync());
        await page.Choose("statistics_law:value", "yes");
        await page.Says("Not saved, trying again");
        await page.GotoAsync(Filling.Section("section_legal_access"));
        await page.UnrouteAsync(Answers);
        var hidden = await page.Locator("[data-shown][hidden]").CountAsync();
        hidden.Should().BeGreaterThan(0);
        var progress = await page.Locator("[data-section-progress]").AllInnerTextsAsync();
        await page.Says("Saved ");

        (await page.Locator("[data-shown][hidden]").CountAsync()).Should().Be(hidden);
        (await page.Locator("[data-section-progress]").AllInnerTextsAsync()).Should().Equal(progress);
    }

    [SkippableFact]
    public async Task The_progress_of_the_section_stands_at_the_section()
    {
        var page = await Open("section_outlook");
        var before = await page.Locator("[data-section-progress]").AllInnerTextsAsync();
        await page.Type("main_obstacles:value", "");
        await page.Type("main_obstacles:value", "Too few people.");
        await page.Says("Saved ");
        await page.ReloadAsync();
        var after = await page.Locator("[data-section-progress]").AllInnerTextsAsync();
        await page.Type("main_obstacles:value", "Too few people, and no budget.");
        await page.Says("Saved ");

        after.SkipLast(1).Should().Equal(before.SkipLast(1));
        (await page.Locator("[data-section-progress]").AllInnerTextsAsync()).Should().Equal(after);
        before.Should().OnlyHaveUniqueItems("otherwise the wrong place could not be told");
    }

    [SkippableFact]
    public async Task A_mistake_is_said_aloud_and_bound_to_its_field()
    {
        var page = await Open("section_institutions_access");
        var field = page.Control("information_officers:value");
        await page.Type("information_officers:value", "nearly all");

        await page.Says("Error: ");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        (await field.GetAttributeAsync("aria-describedby")).Should().Contain("q-information_officers-error");
        (await AccessibilityTests.Violations(page)).Should().BeEmpty();
        await page.Type("information_officers:value", "35");
        await Assertions.Expect(field).Not.ToHaveAttributeAsync("aria-invalid", "true");
        (await field.GetAttributeAsync("aria-describedby") ?? "").Should().NotContain("q-information_officers-error");
    }

    [SkippableFact]
    public async Task Two_windows_of_one_person_do_not_overwrite_each_other_unseen()
    {
        var one = await Open("section_initiatives_access");
        var two = await one.Context.NewPageAsync();
        await two.GotoAsync(Filling.Section("section_initiatives_access"));
        await one.Context.SetOfflineAsync(true);
        await one.Type("latest_accounts_year:value", "1971");
        await one.Says("Offline: 1 answer");
        await two.Type("latest_accounts_year:value", "1972");
        await two.Says("Offline: 1 answer");
        await one.Context.SetOfflineAsync(false);

        await Assertions.Expect(two.Locator("[data-conflict]")).ToContainTextAsync("1971");
        await Assertions.Expect(two.Locator("[data-conflict]")).ToContainTextAsync("1972");
        await two.ClickAsync("[data-keep]");
        await two.Says("Saved ");
        (await two.Waiting()).Should().Be(0);
        await two.ReloadAsync();
        await Assertions.Expect(two.Control("latest_accounts_year:value")).ToHaveValueAsync("1972");
    }

    [SkippableFact]
    public async Task What_is_typed_after_an_answer_was_sent_has_an_id_of_its_own()
    {
        var page = await Open("section_about");
        var ids = await page.EvaluateAsync<string[]>("""
            async () => {
              const { Queue } = await import("/js/queue.js");
              const queue = new Queue("a/test");
              const entry = { key: "q", tab: "t", fields: [["q:value", "1"]] };
              const first = queue.put(entry);
              const typedOn = queue.put({ ...entry, after: first });
              queue.change(first, { tried: true, held: "stuck" });
              const held = queue.put({ ...entry, after: first });
              const all = queue.all();
              queue.drop("q");
              return [first, typedOn, held, `${all.length}`, all[0].id];
            }
            """);

        ids[1].Should().Be(ids[0], "nothing was sent yet");
        ids[2].Should().NotBe(ids[0], "the server may have what was sent");
        ids[3].Should().Be("1");
        ids[4].Should().Be(ids[2]);
    }

    private async Task<IPage> Open(string section, int width = 1280)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point", width);
        await page.GotoAsync(Filling.Section(section));
        return page;
    }
}
