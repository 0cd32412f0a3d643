using System.Diagnostics;
using System.Text.RegularExpressions;
using Assessment.Browser.Tests.Answering;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Story;

/// <summary>From the first signature to the second.</summary>
public sealed class SigningStory(RoundStory round, OfficeStory office)
{
    private string firstHash = "";

    public async Task The_head_signs_and_the_receipt_can_be_checked()
    {
        await Sign();
        firstHash = await Hash();

        var (code, said) = await Verify(await Receipt(), firstHash);
        said.Should().Contain("This is what was signed");
        code.Should().Be(0);
        (await Verify(await Receipt(), new string('0', 64))).Code.Should().NotBe(0, "another hash is not this receipt's");
    }

    public async Task The_coordinator_hands_two_questions_back()
    {
        await round.Coordinator.GotoAsync($"/coordinate/{round.Slug}/return/{office.Home.Split('/')[^1]}");
        await Ask("visits", "Does this count the branches too?");
        await Ask("charter_quality", "The charter that you sent names a time for some services only.");
        await round.Coordinator.Press("Hand these questions back");

        await Assertions.Expect(round.Coordinator.Locator(".tag--needs")).ToHaveCountAsync(2);
    }

    public async Task Only_those_two_are_open_and_the_focal_point_changes_them()
    {
        var page = office.FocalPoint;
        await page.GotoAsync(office.Section("office"));
        await page.Sees("names a time for some services only");
        (await Open(page)).Should().Equal("charter_quality");
        await page.Choose("charter_quality:value", "started");
        await page.Says("Saved ");

        await page.GotoAsync(office.Section("counter"));
        await page.Sees("Does this count the branches too?");
        (await Open(page)).Should().Equal("visits");
        await page.Type("visits:value", "61000");
        await page.Says("Saved ");
        await page.IsForEverybody(office.Section("office"), office.Home);
        await round.Coordinator.IsForEverybody(round.Coordinator.Url);
    }

    public async Task The_head_signs_again_and_the_differences_are_shown()
    {
        await office.Head.GotoAsync($"{office.Home}/check?changed=true");
        await Assertions.Expect(office.Head.Locator(".checked__one.is-changed")).ToHaveCountAsync(2);
        await Sign();

        (await Hash()).Should().NotBe(firstHash);
        (await Verify(await Receipt(), firstHash)).Code.Should().NotBe(0, "the first receipt is another one");
        await office.Head.Follow("What changed from one submission to the next");
        var changes = office.Head.Locator(".changes");
        await Assertions.Expect(changes.Locator("del")).ToHaveTextAsync([new Regex("Established"), Thousands("52")]);
        await Assertions.Expect(changes.Locator("ins")).ToHaveTextAsync([new Regex("Started"), Thousands("61")]);
        await Assertions.Expect(office.Head.Locator("main")).ToContainTextAsync("Does this count the branches too?");
        await office.Head.IsForEverybody(office.Head.Url, $"{office.Home}/receipt");
    }

    private async Task Sign()
    {
        await office.Head.GotoAsync($"{office.Home}/sign");
        await office.Head.GetByLabel("I make this declaration").CheckAsync();
        await office.Head.Press("Sign and submit");
        await office.Head.WaitForURLAsync("**/receipt*");
    }

    private async Task Ask(string question, string why)
    {
        var page = round.Coordinator;
        var reason = page.Locator($"#reason-{question}");
        await page.Locator("details", new PageLocatorOptions { Has = reason }).Locator("summary").ClickAsync();
        await reason.FillAsync(why);
    }

    /// <summary>So many thousand, however the language writes it.</summary>
    private static Regex Thousands(string count) => new($"^{count}.?000");

    /// <summary>The questions of the page whose controls can be used.</summary>
    private static Task<string[]> Open(IPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-answer]')].filter(one => one.querySelector('input[name$=\":value\"]:enabled, textarea[name$=\":value\"]:enabled')).map(one => one.dataset.answer)");

    private async Task<string> Hash() => string.Concat(await office.Head.Locator(".fingerprint span").AllInnerTextsAsync());

    private async Task<string> Receipt()
    {
        var download = await office.Head.RunAndWaitForDownloadAsync(() => office.Head.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Download the receipt" }).ClickAsync());
        return await download.PathAsync();
    }

    /// <summary>What <c>assess verify</c> says of a receipt, given the hash that stands on the page.</summary>
    private static async Task<(int Code, string Said)> Verify(string receipt, string hash)
    {
        var assess = Path.Combine(AppContext.BaseDirectory, "assess.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [assess, "verify", receipt, "--sha256", hash]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
