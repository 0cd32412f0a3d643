using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>Pictures of every page, for people to look at: <c>ASSESSMENT_PICTURES=folder dotnet test --filter PictureTests</c>.</summary>
[Collection("browser")]
public sealed class PictureTests(LiveSite site)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ASSESSMENT_PICTURES");

    [SkippableTheory]
    [InlineData(1280, "en")]
    [InlineData(320, "en")]
    [InlineData(1280, "es")]
    [InlineData(320, "es")]
    public async Task Every_page_is_pictured(int width, string language)
    {
        Skip.If(Folder is null, "Pictures are taken only when ASSESSMENT_PICTURES names a folder.");
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        foreach (var account in Pages.All.GroupBy(seen => seen.Who))
        {
            var page = account.Key.Length == 0 ? await site.Window(width, language) : await site.SignedIn(account.Key, width, language);
            foreach (var (address, name, _) in account)
            {
                await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                var path = Path.Combine(Folder, $"{name}-{width}-{language}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
                new FileInfo(path).Length.Should().BeGreaterThan(1000);
            }
        }
    }

    [SkippableFact]
    public async Task The_pictures_of_the_README_are_taken()
    {
        var docs = Environment.GetEnvironmentVariable("ASSESSMENT_README_PICTURES");
        Skip.If(docs is null, "The pictures of the README are taken only when ASSESSMENT_README_PICTURES names the folder docs.");
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point");
        await page.GotoAsync($"{Answering.Filling.Home}/sections/section_initiatives_access");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(docs, "fill.png"), FullPage = true, Clip = new Clip { Width = 1280, Height = 1180 } });
        page = await site.Window(1280);
        foreach (var (address, name) in new[] { ("/", "home"), ("/rounds/saint-lucia-2015/scorecard", "scorecard"), ("/rounds/saint-lucia-2015/explain/agreed/legal_data", "explain") })
        {
            await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(docs, $"{name}.png"), FullPage = true, Clip = new Clip { Width = 1280, Height = 1180 } });
        }
    }
}
