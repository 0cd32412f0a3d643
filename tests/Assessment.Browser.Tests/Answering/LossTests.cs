using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Answering;

/// <summary>What goes wrong between the page and the server: nothing typed is lost, and nobody's answer is overwritten unseen.</summary>
[Collection("browser")]
public sealed class LossTests(LiveSite site)
{
    private const string Answers = "**/*handler=Answer*";

    [SkippableFact]
    public async Task A_reply_that_is_cut_short_stops_neither_autosave_nor_the_save_button()
    {
        var page = await Open("section_institutions_access");
        var cut = 0;
        await page.RouteAsync(Answers, route => cut++ == 0
            ? route.FulfillAsync(new RouteFulfillOptions { Status = 200, ContentType = "application/json", Body = "{\"version\":1," })
            : route.ContinueAsync());
        await page.Type("information_officers:value", "41");
        await page.Says("Saved ");
        await page.Type("information_officers:value", "42");
        await page.ClickAsync("button.govuk-button[name=go][value=next]");

        await page.WaitForURLAsync("**/section_institutions_data");
        await page.GotoAsync(Filling.Section("section_institutions_access"));
        await Assertions.Expect(page.Control("information_officers:value")).ToHaveValueAsync("42");
    }

    [SkippableFact]
    public async Task What_somebody_else_saved_after_a_lost_reply_is_shown_and_not_overwritten()
    {
        var (ana, ben) = (await Open("section_initiatives_access"), await Open("section_initiatives_access"));
        var sent = 0;
        await ana.RouteAsync(Answers, async route =>
        {
            if (sent++ == 0)
                await route.FetchAsync();
            await route.AbortAsync();
        });
        await ana.Type("latest_accounts_year:value", "2011");
        await ana.Says("Not saved, trying again");
        await ana.Type("latest_accounts_year:value", "2022");
        await ben.ReloadAsync();
        await Assertions.Expect(ben.Control("latest_accounts_year:value")).ToHaveValueAsync("2011");
        await ben.Type("latest_accounts_year:value", "2033");
        await ben.Says("Saved ");
        await ana.UnrouteAsync(Answers);

        await Assertions.Expect(ana.Locator("[data-conflict]")).ToContainTextAsync("2033");
        await Assertions.Expect(ana.Locator("[data-conflict]")).ToContainTextAsync("2022");
        await ben.ReloadAsync();
        await Assertions.Expect(ben.Control("latest_accounts_year:value")).ToHaveValueAsync("2033");
        await ana.ClickAsync("[data-theirs]");
        await Assertions.Expect(ana.Control("latest_accounts_year:value")).ToHaveValueAsync("2033");
        (await ana.Waiting()).Should().Be(0);
    }

    [SkippableFact]
    public async Task A_field_in_which_somebody_writes_is_not_replaced_under_the_cursor()
    {
        var (ana, ben) = (await Open("section_initiatives_access"), await Open("section_initiatives_access"));
        var sent = 0;
        await ana.RouteAsync(Answers, async route =>
        {
            if (sent++ == 0)
                await route.FetchAsync();
            await route.AbortAsync();
        });
        await ana.Control("latest_accounts_year:value").FillAsync("2001");
        await ana.Says("Not saved, trying again");
        await ben.ReloadAsync();
        await ben.Type("latest_accounts_year:value", "2002");
        await ben.Says("Saved ");
        await ana.UnrouteAsync(Answers);
        await ana.Says("Saved ");
        await ana.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await Assertions.Expect(ana.Control("latest_accounts_year:value")).ToBeFocusedAsync();
        await Assertions.Expect(ana.Control("latest_accounts_year:value")).ToHaveValueAsync("2001");
    }

    [SkippableFact]
    public async Task An_answer_that_the_server_cannot_save_holds_back_no_other()
    {
        var page = await Open("section_initiatives_participation");
        await page.RouteAsync(Answers, route => route.Request.PostData!.StartsWith("ogp_status", StringComparison.Ordinal)
            ? route.FulfillAsync(new RouteFulfillOptions { Status = 500, Body = "" }) : route.ContinueAsync());
        var first = page.Locator("[name='ogp_status:value']:not(:checked)").First;
        await first.CheckAsync(new LocatorCheckOptions { Force = true });
        await page.Says("Not saved, trying again");
        await page.Comment("social_accountability", "Counted by hand.");
        await Assertions.Expect(page.Locator("#q-social_accountability [data-status]")).ToContainTextAsync("Saved ");
        await page.UnrouteAsync(Answers);
        await page.Says("Saved ");
    }

    [SkippableFact]
    public async Task What_is_typed_without_a_pause_is_on_the_device_at_once()
    {
        var page = await Open("section_outlook");
        await page.RouteAsync(Answers, route => route.AbortAsync());
        await page.Control("main_obstacles:value").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Registers are kept on paper, and");
        (await page.EvaluateAsync<string>("Object.values(localStorage).join()")).Should().Contain("Registers are kept on paper, and");

        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.UnrouteAsync(Answers);
        await page.ReloadAsync();
        await Assertions.Expect(page.Control("main_obstacles:value")).ToHaveValueAsync("Registers are kept on paper, and");
        await page.Says("Saved ");
    }

    [SkippableFact]
    public async Task Nothing_is_saved_in_the_name_of_another_who_signed_in_meanwhile()
    {
        var page = await Open("section_institutions_data");
        var other = await page.Context.NewPageAsync();
        await page.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "assessment.session" });
        await other.SignIn("contributor");
        await page.Comment("data_skills", "Asked on the telephone.");

        await page.Says("somebody else is signed in");
        (await page.Waiting()).Should().Be(1);
        await other.GotoAsync(Filling.Section("section_institutions_data"));
        (await other.Locator("[name='data_skills:comment']").InputValueAsync()).Should().NotContain("telephone");
        await other.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "assessment.session" });
        await other.SignIn("focal-point");
        await page.Says("Saved ");
        await other.GotoAsync($"{Filling.Home}/history/data_skills");
        await Assertions.Expect(other.Locator(".history > li").First).ToContainTextAsync("Asked on the telephone.");
        await Assertions.Expect(other.Locator(".history > li").First).ToContainTextAsync("You");
    }

    [SkippableFact]
    public async Task Signing_out_leaves_what_somebody_else_has_not_sent()
    {
        var page = await Open("section_about");
        await page.EvaluateAsync("localStorage.setItem('assessment.unsent/somebody/sheet', JSON.stringify([{ key: 'a', fields: [] }]))");
        var said = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            said.Add(dialog.Message);
            dialog.AcceptAsync();
        };
        await page.ClickAsync(".masthead__out button");
        await page.WaitForURLAsync(address => !address.Contains("/fill/", StringComparison.Ordinal));

        said.Should().BeEmpty("nothing of this person's waits");
        (await page.Waiting()).Should().Be(1);
    }

    private async Task<IPage> Open(string section)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point");
        await page.GotoAsync(Filling.Section(section));
        return page;
    }
}
