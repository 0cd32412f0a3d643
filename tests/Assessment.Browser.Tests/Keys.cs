using Microsoft.Playwright;

namespace Assessment.Browser.Tests;

/// <summary>A person who has only the keyboard.</summary>
public static class Keys
{
    /// <summary>What is drawn round an element, or round the label that stands for it, when it has the focus.</summary>
    private const string Look = """
        () => {
          const at = document.activeElement;
          // The parts of a date are the browser's own, and so is what it draws round them.
          if (!at || at === document.body || (at.type === "date" && !at.matches(":focus"))) return "nothing";
          const drawn = (one) => one && [getComputedStyle(one), getComputedStyle(one, "::before"), getComputedStyle(one, "::after")]
            .some((style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none");
          const shown = drawn(at) || [...(at.labels ?? [])].some(drawn);
          return shown ? "" : at.outerHTML.slice(0, 160);
        }
        """;

    /// <summary>Presses Tab until the element has the focus. Wherever the focus comes on the way, it can be seen.</summary>
    public static async Task TabTo(this IPage page, ILocator wanted)
    {
        for (var presses = 0; presses < 250; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var unseen = await page.EvaluateAsync<string>(Look);
            if (unseen is not "" and not "nothing")
                throw new InvalidOperationException($"The focus cannot be seen on {unseen}");
            if (await wanted.EvaluateAsync<bool>("one => one === document.activeElement"))
                return;
        }
        throw new InvalidOperationException($"The Tab key never reaches {wanted}.");
    }

    public static Task TabTo(this IPage page, string selector) => page.TabTo(page.Locator(selector).First);

    /// <summary>Goes to the element and presses Enter.</summary>
    public static async Task Enter(this IPage page, string selector)
    {
        await page.TabTo(selector);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes to a field and types, in place of what stands there.</summary>
    public static async Task Write(this IPage page, string selector, string text)
    {
        await page.TabTo(selector);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }
}
