using System.Net;
using Assessment.Domain.Answering;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>From a filled sheet to a submitted one and back, as people do it without scripts.</summary>
public sealed class SigningStoryTests(Site site) : IClassFixture<Site>
{
    private const string Return = "/coordinate/saint-lucia-practice/return/division-modernisation";

    [Fact]
    public async Task The_head_signs_the_expert_hands_back_and_the_head_signs_again()
    {
        var head = await site.SignedIn("head");
        (await head.OpenAsync($"{Practice.Home}/sign")).QuerySelectorAll("main form").Should().BeEmpty("errors block");
        await site.FillAsync();

        // Without the declaration nothing is signed.
        var sign = await head.OpenAsync($"{Practice.Home}/sign");
        sign.QuerySelectorAll("input[name=Seen]").Should().ContainSingle(sign.QuerySelector("main")!.TextContent);
        using (var undeclared = await head.SubmitOn(sign, $"{Practice.Home}/sign", new() { ["Seen"] = sign.QuerySelector("input[name=Seen]")!.GetAttribute("value")! }))
            (await Site.Read(undeclared)).Errors().Should().ContainSingle().Which.Should().StartWith("Tick the declaration");

        using (var signed = await head.Submit($"{Practice.Home}/sign", new() { ["Declared"] = "true" }))
            (signed.Headers.Location?.OriginalString ?? "").Should().EndWith("/receipt");
        var receipt = await head.OpenAsync($"{Practice.Home}/receipt");
        var hash = string.Concat(receipt.QuerySelectorAll(".fingerprint span").Select(part => part.TextContent));
        hash.Should().MatchRegex("^[0-9a-f]{64}$");
        (await head.GetStringAsync($"{Practice.Home}/receipt?handler=Submission&number=1")).Should().Match(content => Submission.HashOf(content) == hash);
        var file = SubmissionReceipt.Read(await head.GetStringAsync($"{Practice.Home}/receipt?handler=Receipt"))!;
        (file.Sha256, file.IsIntact).Should().Be((hash, true));
        // The signer prints it: it says who, as what, and in which zone.
        receipt.QuerySelector(".receipt dl")!.TextContent.Should().Contain("Head of institution, Head of institution").And.NotContain("You").And.MatchRegex(@"\d{4}, \d+:\d\d:\d\d \(America/St_Lucia\)");
        file.SignedBy.Should().Be("Head of institution, Head of institution");

        (await head.OpenAsync($"{Practice.Home}/quality")).QuerySelector("main")!.TextContent.Should().NotContain("If you submitted now").And.NotContain("Submit by").And.Contain("How much is answered");
        (await head.OpenAsync(Practice.Home)).QuerySelectorAll(".sections__state").Should().NotContain(state => state.TextContent.Contains("Not started"));

        // The expert reads the reasons and hands one question back; the focal point can answer that one only.
        var expert = await site.SignedIn("expert");
        using (var nothing = await expert.Submit(Return, []))
            (await Site.Read(nothing)).Errors().Should().ContainSingle();
        using (var returned = await expert.Submit(Return, new() { ["reason-answers_as_of"] = "Is this the date of the letter?" }))
            returned.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var focal = await site.SignedIn("focal-point");
        var section = Practice.Section("section_about");
        // What came back is where one goes on, also when an earlier section is not whole.
        var again = $"{section}#q-answers_as_of";
        (await focal.OpenAsync(Practice.Home)).QuerySelectorAll("main .govuk-button").Should().ContainSingle().Which.GetAttribute("href").Should().Be(again);
        (await focal.OpenAsync("/mine")).QuerySelectorAll("main a").Should().Contain(link => link.TextContent.Contains("1 question was handed back") && link.GetAttribute("href") == again);
        var page = await focal.OpenAsync(section);
        page.QuerySelectorAll("#q-answers_as_of .came-back").Should().NotBeEmpty();
        using (await focal.SaveAsync(page, section, ("answers_as_of:day", "14"), ("answers_as_of:month", "7"), ("answers_as_of:year", "2015")))
        {
        }

        var check = await head.OpenAsync($"{Practice.Home}/check?changed=true");
        check.QuerySelectorAll(".checked__one").Should().ContainSingle().Which.TextContent.Should().Contain("14 July 2015").And.Contain("13 July 2015");

        // The signer sees on the page of the signature itself what changed since the expert read it.
        var second = await head.OpenAsync($"{Practice.Home}/sign");
        second.QuerySelectorAll(".changes > li").Should().ContainSingle().Which.TextContent.Should().Contain("13 July 2015").And.Contain("14 July 2015");
        using (var anew = await head.Submit($"{Practice.Home}/sign", new() { ["Declared"] = "true" }))
            anew.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await head.OpenAsync($"{Practice.Home}/receipt")).QuerySelectorAll(".receipt ul:last-of-type li").Should().HaveCount(2).And.OnlyContain(one => one.TextContent.Contains("(America/St_Lucia)") && one.TextContent.EndsWith("Head of institution"));
        await The_resubmission_shows_its_differences_to("head");
        await The_resubmission_shows_its_differences_to("coordinator");
    }

    private async Task The_resubmission_shows_its_differences_to(string who)
    {
        var reader = await site.SignedIn(who);
        var changes = await reader.OpenAsync($"{Practice.Home}/changes");
        changes.QuerySelectorAll("select").Should().BeEmpty("of two submissions there is nothing to choose");
        changes.QuerySelectorAll("[aria-labelledby=returns] .checked__one").Should().ContainSingle().Which.TextContent.Should().Contain("Answered anew").And.Contain("Handed back: Expert, ").And.Contain("Is this the date of the letter?");
        var changed = changes.QuerySelectorAll(".changes > li").Should().ContainSingle().Subject;
        changed.QuerySelector("del")!.TextContent.Should().Be("13 July 2015");
        changed.QuerySelector("ins")!.TextContent.Should().Be("14 July 2015");
        changed.TextContent.Should().Contain("handed back");

        var check = await reader.OpenAsync($"{Practice.Home}/check?changed=true");
        check.QuerySelectorAll(".checked__one").Should().ContainSingle("a submitted sheet is compared with the submission before").Which.TextContent.Should().Contain("13 July 2015");
    }
}
