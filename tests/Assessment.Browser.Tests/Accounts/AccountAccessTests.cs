namespace Assessment.Browser.Tests.Accounts;

/// <summary>The pages of accounts, people and mail for everybody: no finding of axe, and nothing wider than its window, on a desk and on the narrowest telephone.</summary>
[Collection("browser")]
public sealed class AccountAccessTests(LiveSite site)
{
    private static readonly string[] Addresses =
    [
        "/account", "/account/address", "/account/data", "/account/password", "/account/codes", "/account/close", "/account/forgotten", "/account/link/gone", "/people", "/people/invite", "/people/mail",
        "/people/00000000-0000-7000-8000-000000000004", "/people/00000000-0000-7000-8000-000000000004/delete", "/audit", "/audit?from=never", "/people/mail/00000000-0000-7000-8000-000000000100",
    ];

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Every_page_of_an_account_can_be_used_by_everybody(int width)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.Window(width, "es");
        await page.SignIn("administrator");
        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            (await AccessibilityTests.Violations(page)).Should().BeEmpty($"{address} at {width}");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0, $"{address} at {width}");
        }
    }

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
