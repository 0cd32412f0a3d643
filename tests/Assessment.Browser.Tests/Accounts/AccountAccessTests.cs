namespace Assessment.Browser.Tests.Accounts;

/// <summary>Forms of accounts for everybody. That axe finds nothing on them is among <see cref="Pages"/>.</summary>
[Collection("browser")]
public sealed class AccountAccessTests(LiveSite site)
{
    [SkippableFact]
    public async Task A_form_with_mistakes_says_them_where_they_are()
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.Window(320, scripts: false);
        await page.SignIn("administrator");
        await page.GotoAsync("/people/invite");
        await page.ClickAsync("main form button");

        await page.ClickAsync(".govuk-error-summary a");
        (await page.EvaluateAsync<string>("location.hash")).Should().Be("#Email");
    }
}
