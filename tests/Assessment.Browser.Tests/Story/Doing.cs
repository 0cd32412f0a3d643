using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Story;

/// <summary>What people do on a page, by the words that they see.</summary>
public static class Doing
{
    /// <summary>Presses a button and waits for the page that it leads to.</summary>
    public static async Task Press(this IPage page, string button)
    {
        var pressed = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true });
        await Told(page, button, () => page.RunAndWaitForResponseAsync(() => pressed.ClickAsync(), reply => reply.Request.IsNavigationRequest && reply.Status is >= 200 and < 300));
        await page.WaitForLoadStateAsync();
    }

    public static Task Follow(this IPage page, string link) =>
        Told(page, link, () => page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = link }).First.ClickAsync());

    public static Task Sees(this IPage page, string text) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Opens pages and looks at each: no finding of axe, nothing wider than its window, on a desk and on a telephone.</summary>
    public static async Task IsForEverybody(this IPage page, params string[] addresses)
    {
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            faults.AddRange(await page.Faults(address));
        }
        faults.Should().BeEmpty();
    }

    /// <summary>Whoever looks for a mistake wants to know what the page said.</summary>
    private static async Task Told(IPage page, string what, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"'{what}' leads nowhere at {page.Url}: {await page.Locator("main").InnerTextAsync()}", late);
        }
    }
}
