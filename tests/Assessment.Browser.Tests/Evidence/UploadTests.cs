using System.Text;
using Assessment.Browser.Tests.Answering;
using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Evidence;

/// <summary>Adding a document with scripts: its progress, a stop, a lost connection, and mistakes that are told before anything is sent.</summary>
[Collection("browser")]
public sealed class UploadTests(LiveSite site)
{
    private const string Question = $"{Filling.Home}/evidence/for/anonymisation_rule";

    [SkippableFact]
    public async Task A_document_is_sent_and_stands_below_its_question()
    {
        var page = await Open();
        await page.FillAsync("[name='Form.Title']", "Anonymisation guide");
        await page.SetInputFilesAsync("#Upload", Law("law.pdf", 200_000));
        await Send(page);

        await page.WaitForURLAsync("**/sections/section_legal_data#q-anonymisation_rule");
        var chip = page.Locator("#q-anonymisation_rule .chip", new() { HasText = "Anonymisation guide" });
        await Assertions.Expect(chip).ToBeVisibleAsync();
        await chip.Locator("button").ClickAsync();
        await Assertions.Expect(chip).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_lost_connection_keeps_what_was_typed_and_the_file_and_a_second_try_succeeds()
    {
        var page = await Open();
        await page.FillAsync("[name='Form.Title']", "Statistics Act");
        await page.FillAsync("[name='Form.Citation']", "Act No. 12 of 1973");
        await page.SetInputFilesAsync("#Upload", Law("act.pdf", 50_000));
        await page.Context.SetOfflineAsync(true);
        await Send(page);

        await Assertions.Expect(page.Locator("[data-sending-said]")).ToContainTextAsync("The connection was lost.");
        (await page.InputValueAsync("[name='Form.Citation']")).Should().Be("Act No. 12 of 1973");
        await page.Context.SetOfflineAsync(false);
        await Send(page);

        await page.WaitForURLAsync("**/sections/section_legal_data#q-anonymisation_rule");
        await Assertions.Expect(page.Locator("#q-anonymisation_rule .chips")).ToContainTextAsync("Statistics Act");
    }

    [SkippableFact]
    public async Task An_upload_can_be_stopped_while_its_progress_shows()
    {
        var page = await Open();
        // The server does not answer before the reader stops.
        await page.RouteAsync("**/evidence/for/**", async route =>
        {
            if (route.Request.Method == "POST")
                await Task.Delay(4000);
            else
                await route.ContinueAsync();
        });
        await page.FillAsync("[name='Form.Title']", "Long report");
        await page.SetInputFilesAsync("#Upload", Law("long.pdf", 1_000_000));
        await Send(page);
        await Assertions.Expect(page.Locator("[data-sending] progress")).ToBeVisibleAsync();
        await page.ClickAsync("[data-stop]");

        await Assertions.Expect(page.Locator("[data-sending-said]")).ToHaveTextAsync("Stopped. Nothing was saved.");
        await Assertions.Expect(page.Locator("[data-sending]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("form[data-upload] button[type=submit]")).ToBeEnabledAsync();
    }

    [SkippableFact]
    public async Task A_file_that_is_too_large_or_of_another_kind_is_told_before_it_is_sent()
    {
        var page = await Open();
        await page.SetInputFilesAsync("#Upload", Law("film.mp4", 1000));
        await Assertions.Expect(page.Locator("#Upload-error")).ToContainTextAsync(".pdf, .docx");
        await page.SetInputFilesAsync("#Upload", Law("large.pdf", (25 * 1024 * 1024) + 1));
        await Assertions.Expect(page.Locator("#Upload-error")).ToContainTextAsync("larger than 25 MB");
        await page.SetInputFilesAsync("#Upload", Law("law.pdf", 1000));
        await Assertions.Expect(page.Locator("#Upload-error")).ToHaveCountAsync(0);

        // What only the server can see: the content is not what the name says.
        await page.SetInputFilesAsync("#Upload", new FilePayload { Name = "law.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("MZ a program") });
        await Send(page);
        await Assertions.Expect(page.Locator("#Upload-error")).ToContainTextAsync("its content is not what its name says");
        await Assertions.Expect(page.Locator("#Upload")).ToBeFocusedAsync();
    }

    private async Task<IPage> Open()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point");
        await page.GotoAsync(Question);
        return page;
    }

    private static Task Send(IPage page) => page.ClickAsync("form[data-upload] button[type=submit]");

    private static FilePayload Law(string name, int bytes) =>
        new() { Name = name, MimeType = "application/pdf", Buffer = [.. "%PDF-1.7 "u8, .. Enumerable.Repeat((byte)' ', bytes - 9)] };
}
