using Microsoft.Playwright;

namespace Assessment.Browser.Tests.Answering;

/// <summary>Readers who set up their computer so that they can read: twice as large text, colours of their own, nothing that moves.</summary>
[Collection("browser")]
public sealed class ComfortTests(LiveSite site)
{
    public static TheoryData<string> Places { get; } = ["", "/sections/section_about", "/sections/section_legal_data", "/sections/section_initiatives_data", "/quality", "/people"];

    [SkippableTheory, MemberData(nameof(Places))]
    public async Task Text_of_twice_the_size_is_neither_cut_off_nor_wider_than_the_window(string place)
    {
        var page = await Open(Filling.Home + place);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);
        (await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("body *")].filter((one) => {
              const style = getComputedStyle(one), box = one.getBoundingClientRect();
              const cuts = (way) => style[way] === "hidden" || style[way] === "clip";
              return box.width > 2 && box.height > 2 && style.visibility !== "hidden" && one.innerText?.trim()
                && ((cuts("overflowY") && one.scrollHeight > one.clientHeight + 2) || (cuts("overflowX") && one.scrollWidth > one.clientWidth + 2));
            }).map((one) => one.outerHTML.slice(0, 120))
            """)).Should().BeEmpty("nothing is cut off");
    }

    [SkippableFact]
    public async Task In_forced_colours_what_is_chosen_done_and_wrong_is_seen_without_its_colour()
    {
        var page = await Open(Filling.Section("section_legal_data"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        // Other tests answer these questions too.
        await page.RouteAsync("**/*handler=Answer*", route => route.AbortAsync());
        foreach (var (chosen, other) in new[] { ("digital_archiving:value", ".depth"), ("statistics_law:value", ".tile") })
        {
            var inputs = page.Locator($"main {other} input[name='{chosen}']");
            await inputs.Nth(1).CheckAsync(new LocatorCheckOptions { Force = true });
            (await Drawn(page, chosen, isChosen: true)).Should().NotBe(await Drawn(page, chosen, isChosen: false), $"{other} shows which one is chosen");
        }
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.GotoAsync(Filling.Home);
        (await page.Locator(".sections__state .tag").AllInnerTextsAsync()).Should().OnlyContain(text => text.Trim().Length > 0, "a state is a word");
    }

    [SkippableFact]
    public async Task Who_wants_nothing_to_move_sees_nothing_move()
    {
        var page = await Open(Filling.Section("section_legal_data"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });

        (await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("*")].filter((one) => [null, "::before", "::after"].some((part) => {
              const style = getComputedStyle(one, part);
              return [style.transitionDuration, style.animationDuration].some((time) => time.split(",").some((one) => parseFloat(one) > 0.01));
            })).map((one) => one.outerHTML.slice(0, 120))
            """)).Should().BeEmpty();
        (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior")).Should().Be("auto");
    }

    /// <summary>Everything but colours of what is drawn for a choice and its label.</summary>
    private static Task<string> Drawn(IPage page, string name, bool isChosen) => page.EvaluateAsync<string>("""
        ([name, isChosen]) => {
          const input = [...document.querySelectorAll(`[name="${name}"]`)].find((one) => one.checked === isChosen);
          const label = input.labels[0];
          return [label, ...label.querySelectorAll("*")].flatMap((one) => [null, "::before", "::after"].map((part) => {
            const style = getComputedStyle(one, part);
            return [style.content, style.outlineStyle, style.outlineWidth, style.borderTopWidth, style.borderTopStyle, style.fontWeight, style.display].join(" ");
          })).filter((_, i) => i < 6).join("; ");
        }
        """, new object[] { name, isChosen });

    private async Task<IPage> Open(string address)
    {
        Skip.If(LiveSite.Missing is not null, LiveSite.Missing);
        var page = await site.SignedIn("focal-point");
        await page.GotoAsync(address);
        return page;
    }
}
