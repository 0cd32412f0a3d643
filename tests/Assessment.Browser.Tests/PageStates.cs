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
