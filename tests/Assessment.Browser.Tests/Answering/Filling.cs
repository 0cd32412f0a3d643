using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Answering;

/// <summary>The questionnaire of the round for practising, in a browser.</summary>
public static class Filling
{
    public const string Home = "/fill/saint-lucia-practice/division-modernisation";

    public static string Section(string id) => $"{Home}/sections/{id}";

    /// <summary>The line that says what happened to what was typed.</summary>
    public static ILocator Line(this IPage page) => page.Locator("[data-saving-line]");

    public static ILocator Control(this IPage page, string name, string? value = null) =>
        page.Locator(value is null ? $"[name='{name}']:not([type=hidden])" : $"[name='{name}'][value='{value}']");

    /// <summary>Chooses a radio button that lies unseen over its label.</summary>
    public static Task Choose(this IPage page, string name, string value) => page.Control(name, value).CheckAsync(new LocatorCheckOptions { Force = true });

    /// <summary>Types and leaves the field.</summary>
    public static async Task Type(this IPage page, string name, string text)
    {
        await page.Control(name).FillAsync(text);
        await page.Control(name).PressAsync("Tab");
    }

    /// <summary>Opens what explains an answer, types and leaves the field.</summary>
    public static async Task Comment(this IPage page, string question, string text)
    {
        await page.ClickAsync($"#q-{question} .beside__comment summary");
        await page.Type($"{question}:comment", text);
    }

    public static Task Says(this IPage page, string text) => Assertions.Expect(page.Line()).ToContainTextAsync(text);

    public static Task<int> Waiting(this IPage page) => page.EvaluateAsync<int>("Object.keys(localStorage).filter(name => name.startsWith('assessment.unsent/')).length");
}
