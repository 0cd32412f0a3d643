using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Answering;

/// <summary>A remark is not lost when the session ends while it is written.</summary>
[Collection("browser")]
public sealed class DraftTests(LiveSite site)
{
    private const string Text = "Does the registry count here?\nI think so.";

    [SkippableFact]
    public async Task A_remark_that_was_sent_after_the_session_ended_stands_in_its_field_again_and_is_sent_once()
    {
        var page = await Open("digital_archiving");
        await page.FillAsync("#Text", Text);
        await page.SelectOptionAsync("#To", new SelectOptionValue { Index = 1 });
        await page.Context.ClearCookiesAsync();
        await page.ClickAsync(".talk__new button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You are signed out");
        var tab = await page.Context.RunAndWaitForPageAsync(() => page.ClickAsync("main a.govuk-button"));
        await SignInAgain(tab);

        await Assertions.Expect(tab.Locator("#Text")).ToHaveValueAsync(Text);
        (await tab.Locator("#To").InputValueAsync()).Should().NotBeEmpty();
        await Assertions.Expect(tab.Locator(".talk__new [data-kept]")).ToContainTextAsync("not sent yet");
        await tab.ClickAsync(".talk__new button");
        await Assertions.Expect(tab.Locator(".conversation .remark__text")).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Locator("#Text")).ToHaveValueAsync("");
        (await tab.Waiting()).Should().Be(0, "the server has it");

        await tab.ClickAsync(".conversation summary");
        await tab.FillAsync("textarea[name=reply]", "And the archive?");
        await tab.ReloadAsync();
        await Assertions.Expect(tab.Locator("details[open] textarea[name=reply]")).ToHaveValueAsync("And the archive?");
        await Assertions.Expect(tab.Locator("#Text")).ToHaveValueAsync("");
    }

    [SkippableFact]
    public async Task Without_scripts_the_form_is_sent_once_more_after_signing_in_in_another_tab()
    {
        var page = await Open("association_rules", scripts: false);
        await page.FillAsync("#Text", Text);
        await page.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "assessment.session" });
        await page.ClickAsync(".talk__new button");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("let the browser send the form once more");
        var tab = await page.Context.RunAndWaitForPageAsync(() => page.ClickAsync("main a.govuk-button"));
        await SignInAgain(tab);
        await tab.CloseAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(".conversation .remark__text")).ToContainTextAsync("Does the registry count here?");
    }

    [SkippableFact]
    public async Task Signing_out_warns_of_a_remark_that_is_not_sent_and_forgets_it()
    {
        var page = await Open("request_handling");
        await page.FillAsync("#Text", Text);
        (await page.Waiting()).Should().Be(1);
        var said = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            said.Add(dialog.Message);
            dialog.AcceptAsync();
        };
        await page.ClickAsync(".masthead__out button");
        await page.WaitForURLAsync(address => !address.Contains("/fill/", StringComparison.Ordinal));

        said.Should().ContainSingle().Which.Should().StartWith("Answers and remarks on this device that are not sent yet: 1.");
        (await page.Waiting()).Should().Be(0);
    }

    private async Task<IPage> Open(string question, bool scripts = true)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point", scripts: scripts);
        await page.GotoAsync($"{Filling.Home}/remarks/{question}");
        return page;
    }

    private static async Task SignInAgain(IPage page)
    {
        await page.FillAsync("[name=Email]", "focal-point@demo.example");
        await page.FillAsync("[name=Password]", LiveSite.DemoPassword);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(address => address.Contains("/remarks/", StringComparison.Ordinal));
    }
}
