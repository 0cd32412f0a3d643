using System.Net;
using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>Who is told of what, from handing out a section to handing questions back.</summary>
public sealed class LettersTests(Site site) : IClassFixture<Site>
{
    private const string Return = "/coordinate/saint-lucia-practice/return/division-modernisation";

    [Fact]
    public async Task Everybody_concerned_is_told_in_their_language_and_nobody_twice()
    {
        await Speaks("head", "es");
        var (focal, head, expert) = (await site.SignedIn("focal-point"), await site.SignedIn("head"), await site.SignedIn("expert"));

        // A section is handed out, the button pressed twice.
        var people = $"{Practice.Home}/people";
        var form = await focal.OpenAsync(people);
        for (var press = 0; press < 2; press++)
            using (var handed = await focal.SubmitOn(form, people, new()
            {
                ["Sections"] = "section_about",
                ["Person"] = $"{DemoAccounts.IdOf("contributor")}",
                ["By"] = "2099-05-04",
                ["Message"] = "The list is in the blue folder.",
            }))
                handed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var mail = (await Mail("contributor")).Should().ContainSingle().Subject;
        mail.Text.Should().Contain("4 May 2099").And.Contain("Focal point writes:\nThe list is in the blue folder.").And.Contain(Practice.Section("section_about"));

        // While something blocks, nobody is told that it is ready.
        (await focal.OpenAsync($"{Practice.Home}/ready")).QuerySelectorAll("main form").Should().BeEmpty();
        await site.FillAsync();
        form = await focal.OpenAsync($"{Practice.Home}/ready");
        for (var press = 0; press < 2; press++)
            using (var ready = await focal.SubmitOn(form, $"{Practice.Home}/ready", new() { ["Message"] = "Please before Friday." }))
                ready.StatusCode.Should().Be(HttpStatusCode.Redirect);
        mail = (await Mail("head")).Should().ContainSingle().Subject;
        mail.Subject.Should().StartWith("Listo para su firma: ");
        mail.Text.Should().Contain("Please before Friday.").And.Contain($"{Practice.Home}/sign");
        (await Mail("deputy")).Should().ContainSingle();
        (await head.OpenAsync("/mine?lang=en")).QuerySelector("main .tag--needs")!.TextContent.Should().Be("Ready for your signature");
        (await focal.OpenAsync("/mine")).QuerySelector("main .tag")!.TextContent.Should().Be("Waits for the signature");

        // The head signs: the coordinator and the focal point are told.
        using (var signed = await head.Submit($"{Practice.Home}/sign", new() { ["Declared"] = "true" }))
            signed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        foreach (var who in new[] { "coordinator", "focal-point" })
            (await Mail(who)).Where(one => one.Kind == "Submitted").Should().ContainSingle(who).Which.Text.Should().Contain("Signed by Head of institution").And.Contain($"{Practice.Home}/receipt");

        // The expert hands back: those who answer and the head are told, a contributor of what is theirs.
        using (var returned = await expert.Submit(Return, new() { ["reason-answers_as_of"] = "Is this the date of the letter?", ["reason-access_law_status"] = "Which act?" }))
            returned.StatusCode.Should().Be(HttpStatusCode.Redirect);
        foreach (var who in new[] { "focal-point", "head" })
            (await Mail(who))[0].Text.Should().Contain("Is this the date of the letter?").And.Contain("Which act?").And.Contain($"{Practice.Section("section_about")}#q-answers_as_of");
        (await Mail("contributor"))[0].Text.Should().Contain("Is this the date of the letter?").And.NotContain("Which act?", "that section is not theirs");
        (await focal.OpenAsync("/mine")).QuerySelector("main")!.TextContent.Should().Contain("2 questions were handed back");
        (await Mail("coordinator")).Should().NotContain(one => one.Kind == "Returned");
    }

    private async Task<IReadOnlyList<Domain.Mail.OutgoingMail>> Mail(string who) => [.. (await site.Services.MailTo(DemoAccounts.EmailOf(who))).Where(one => one.RoundId is not null)];

    private async Task Speaks(string who, string language)
    {
        _ = site.Services;
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        (await db.People.SingleAsync(person => person.Email == DemoAccounts.EmailOf(who))).Language = language;
        await db.SaveChangesAsync();
    }
}
