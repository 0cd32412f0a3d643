using Assessment.Browser.Tests.Answering;
using Assessment.Browser.Tests.Story;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>States of pages that an address alone does not reach: mistakes in forms, problems in files, two writers, no connection.</summary>
public static class PageStates
{
    private const string Round = "/coordinate/saint-lucia-practice";

    /// <summary>Name of the state, the account that sees it (blank: nobody is signed in), and the way there.</summary>
    public static IReadOnlyDictionary<string, (string Who, Func<IPage, LiveSite, Task> Reach)> All { get; } = new Dictionary<string, (string, Func<IPage, LiveSite, Task>)>
    {
        ["sign-in refused"] = ("", async (page, _) => await Sends(page, "/account/sign-in", "Sign in")),
        ["password refused"] = ("focal-point", async (page, _) => await Sends(page, "/account/password", null)),
        ["round with mistakes"] = ("coordinator", async (page, _) => await Sends(page, "/coordinate/new?Instrument=mecigep-open-government%7C2026.1", "Make the round")),
        ["institution with mistakes"] = ("coordinator", async (page, _) => await Sends(page, $"{Round}/institutions", "Add")),
        ["invitation with mistakes"] = ("coordinator", async (page, _) => await Sends(page, $"{Round}/people", "Invite")),
        ["list of guests with problems"] = ("coordinator", GuestsWithProblems),
        ["instrument with problems"] = ("coordinator", InstrumentWithProblems),
        ["instrument ready to publish"] = ("coordinator", InstrumentReady),
        ["round cancelled without a reason"] = ("coordinator", CancelledWithoutReason),
        ["sections handed to nobody"] = ("focal-point", async (page, _) => await Sends(page, $"{Filling.Home}/people", "Hand out")),
        ["section handed back without a word"] = ("focal-point", HandedBackWithoutWord),
        ["remark that stands there again"] = ("focal-point", RemarkAgain),
        ["form sent without a session"] = ("focal-point", SentWithoutSession),
        ["evidence with mistakes"] = ("focal-point", EvidenceWithMistakes),
        ["answers sent without a session"] = ("focal-point", AnswersWithoutSession),
        ["entry removed"] = ("focal-point", EntryRemoved),
        ["answer that waits on another page"] = ("focal-point", WaitsElsewhere),
        ["section with a mistake"] = ("focal-point", SectionWithMistake),
        ["two texts to choose from"] = ("focal-point", TwoTexts),
        ["no connection"] = ("focal-point", Offline),
        ["signed out meanwhile"] = ("focal-point", SignedOut),
        ["account invited with mistakes"] = ("administrator", async (page, _) => await Sends(page, "/people/invite", null)),
    };

    /// <summary>Sends the form with this button, or the only form of the page, as it is; the page says what is missing.</summary>
    private static async Task Sends(IPage page, string address, string? button)
    {
        await page.GotoAsync(address);
        var main = page.Locator("main");
        await (button is null ? main.Locator("form button").First : main.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).First).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
    }

    private static async Task HandedBackWithoutWord(IPage page, LiveSite site)
    {
        var contributor = await site.SignedIn("contributor");
        await contributor.GotoAsync(Filling.Section("section_institutions_data"));
        // Another look at this state finds it said already.
        if (await contributor.Locator("button[value=done]").CountAsync() > 0)
            await contributor.ClickAsync("button[value=done]");
        await page.GotoAsync($"{Filling.Home}/people");
        await page.Locator("main details summary").First.ClickAsync();
        await page.Locator("main details button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Write what is still to do.");
    }

    private static async Task RemarkAgain(IPage page, LiveSite site)
    {
        await page.GotoAsync($"{Filling.Home}/remarks/publication_approval");
        await page.FillAsync("#Text", "Is this the circular of May?");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".talk__new [data-kept]")).ToContainTextAsync("not sent yet");
    }

    private static async Task SentWithoutSession(IPage page, LiveSite site)
    {
        await page.GotoAsync($"{Filling.Home}/people");
        await page.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hand out", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You are signed out");
    }

    private static async Task AnswersWithoutSession(IPage page, LiveSite site)
    {
        await page.GotoAsync(Filling.Section("section_about"));
        await page.Context.ClearCookiesAsync();
        // As a browser without scripts sends it.
        await page.EvaluateAsync("const form = document.querySelector('form.questions'); form.elements['offices_consulted:value'].value = '12'; form.elements['offices_consulted:comment'].value = 'One office of each ministry was asked.'; form.submit()");
        await Assertions.Expect(page.Locator(".typed textarea").First).ToBeVisibleAsync();
        await FillsItsBox(page, ".typed");
    }

    private static async Task EntryRemoved(IPage page, LiveSite site)
    {
        await page.GotoAsync(Filling.Section("section_initiatives_data"));
        await page.ClickAsync("button[name=add]");
        await page.Locator(".entry").Last.Locator("input[name*=portal_name]:not([type=hidden])").First.FillAsync("Open data of the harbour");
        await page.Says("Saved ");
        await page.Locator("button[name=remove]").Last.ClickAsync();
        await page.ClickAsync(".past > summary");
        await Assertions.Expect(page.Locator(".past__entry .answers").First).ToBeVisibleAsync();
        await FillsItsBox(page, ".past__entry");
    }

    private static async Task WaitsElsewhere(IPage page, LiveSite site)
    {
        await page.RouteAsync("**/*handler=Answer*", route => route.AbortAsync());
        await page.GotoAsync(Filling.Section("section_legal_data"));
        // Another test of this site may have chosen one of them.
        await page.Choose("reuse_rights:value", await page.Control("reuse_rights:value", "2").IsCheckedAsync() ? "3" : "2");
        await page.Says("Not saved, trying again");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.GotoAsync(Filling.Home);
        await Assertions.Expect(page.Locator("[data-waiting] textarea")).ToBeVisibleAsync();
        await FillsItsBox(page, "[data-waiting]");
    }

    /// <summary>The block is set apart: it has a ground of its own and room around its words.</summary>
    private static async Task FillsItsBox(IPage page, string block) =>
        (await page.Locator(block).First.EvaluateAsync<bool>("box => getComputedStyle(box).backgroundColor !== 'rgba(0, 0, 0, 0)' && parseFloat(getComputedStyle(box).paddingInlineStart) >= 12")).Should().BeTrue(block);

    /// <summary>This form is sent without leaving the page, so that a large file is not chosen twice.</summary>
    private static async Task EvidenceWithMistakes(IPage page, LiveSite site)
    {
        await page.GotoAsync($"{Filling.Home}/evidence");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add to the library" }).ClickAsync();
        await Assertions.Expect(page.Locator("main .govuk-error-message").First).ToBeVisibleAsync();
    }

    private static async Task GuestsWithProblems(IPage page, LiveSite site)
    {
        await page.GotoAsync($"{Round}/invite");
        await page.FillAsync("#List", "Name;E-mail;Role;Institution\nAna Prescott;ana at office;Focal point;Division of Public Sector Modernisation\nBen Joseph;ben@office.example;Wizard;Nowhere");
        await page.Press("Look at the list");
        await Assertions.Expect(page.Locator("tr.is-wrong").First).ToBeVisibleAsync();
    }

    private static async Task InstrumentWithProblems(IPage page, LiveSite site)
    {
        await page.GotoAsync("/coordinate/questionnaires");
        await page.SetInputFilesAsync("#Files", new FilePayload { Name = "questionnaire.yaml", MimeType = "text/yaml", Buffer = "id: broken\nedition: \"1\"\nlanguages: [en]\nsections:\n  - id: only\n    questions:\n      - { id: one, type: yes_maybe }\n"u8.ToArray() });
        await page.Press("Check the files");
        await page.Sees("Must be put right");
    }

    private static async Task InstrumentReady(IPage page, LiveSite site)
    {
        await page.GotoAsync("/coordinate/questionnaires");
        await page.SetInputFilesAsync("#Files", RoundStory.Instrument);
        await page.Press("Check the files");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Publish this edition" })).ToBeVisibleAsync();
    }

    private static async Task CancelledWithoutReason(IPage page, LiveSite site)
    {
        await page.GotoAsync(Round);
        await page.Locator("main details summary").First.ClickAsync();
        await page.Locator("main details button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
    }

    private static async Task SectionWithMistake(IPage page, LiveSite site)
    {
        await page.GotoAsync(Filling.Section("section_institutions_data"));
        await page.Type("data_contacts:value", "many");
        await page.Says("Saved ");
        await page.ClickAsync("button[name=go][value=next].govuk-button");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
    }

    private static async Task TwoTexts(IPage page, LiveSite site)
    {
        await page.GotoAsync(Filling.Section("section_initiatives_participation"));
        var other = await site.SignedIn("focal-point", 320);
        await other.GotoAsync(Filling.Section("section_initiatives_participation"));
        var comment = other.Locator("main textarea").First;
        var name = (await comment.GetAttributeAsync("name"))!;
        foreach (var (writer, text) in new[] { (other, "We asked the ministries."), (page, "We asked nobody yet.") })
        {
            await writer.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
            await writer.Type(name, text);
            if (writer == other)
                await writer.Says("Saved ");
        }
        await Assertions.Expect(page.Locator("[data-conflict]")).ToContainTextAsync("We asked the ministries.");
        await other.Context.CloseAsync();
    }

    private static async Task Offline(IPage page, LiveSite site)
    {
        await page.GotoAsync(Filling.Section("section_about"));
        await page.Context.SetOfflineAsync(true);
        await page.Type("offices_consulted:value", "12");
        await page.Says("Offline: 1 answer waits on this device.");
    }

    private static async Task SignedOut(IPage page, LiveSite site)
    {
        await page.GotoAsync(Filling.Section("section_about"));
        await page.Context.ClearCookiesAsync();
        await page.Type("offices_consulted:value", "14");
        await page.Says("you are signed out");
    }
}
