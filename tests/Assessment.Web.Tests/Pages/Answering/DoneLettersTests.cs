using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Starting;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>What a section that is said to be done changes for mail, for what is late, and when questions come back.</summary>
public sealed class DoneLettersTests
{
    [Fact]
    public async Task The_focal_point_is_told_once_in_their_language()
    {
        using var site = new Site();
        await site.GiveAsync("section_outlook");
        await Change(site, async db => (await db.People.SingleAsync(person => person.Email == DemoAccounts.EmailOf("focal-point"))).Language = "es");

        for (var press = 0; press < 2; press++)
            using (await site.SayAsync("section_outlook"))
            {
            }

        var mail = (await Told(site)).Should().ContainSingle("the button was pressed twice").Subject;
        mail.Subject.Should().StartWith("Una sección se da por terminada: ");
        mail.Text.Should().Contain("Contributor dice que esta sección").And.Contain(Practice.Section("section_outlook")).And.Contain($"{Practice.Home}/people");
        using (await site.SayAsync("section_outlook", "open"))
            (await Told(site)).Should().ContainSingle("taking it back is no news that cannot wait");
    }

    [Fact]
    public async Task A_section_that_is_done_is_late_no_more_for_who_did_it()
    {
        using var site = new Site();
        await site.GiveAsync("section_outlook", new DateOnly(2020, 1, 1));
        await Change(site, async db =>
        {
            var round = await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug);
            round.Facts = round.Facts with { Stages = [.. round.Facts.Stages.Select(stage => stage.Id == "self_assessment" ? stage with { From = new(2020, 1, 1), To = new(2020, 2, 1) } : stage)] };
        });
        var contributor = await site.SignedIn("contributor");
        (await State(contributor)).Should().Be("Late");
        (await contributor.OpenAsync("/mine")).QuerySelectorAll(".mine__sections .tag--needs").Should().ContainSingle("the other section has time");

        using (await site.SayAsync("section_outlook"))
            (await contributor.OpenAsync("/mine")).QuerySelectorAll(".mine__sections .tag--needs").Should().BeEmpty();
        (await State(contributor)).Should().Be("Late", "another section is theirs");
        using (await site.SayAsync("section_institutions_data"))
            (await State(contributor)).Should().Be("Your sections are done");
        (await State(await site.SignedIn("focal-point"))).Should().Be("Late", "nothing is handed in");
    }

    [Fact]
    public async Task Questions_that_are_handed_back_open_their_section_again_and_no_other()
    {
        using var site = new Site();
        await site.GiveAsync("section_about");
        await site.FillAsync();
        foreach (var section in new[] { "section_about", "section_institutions_data" })
            using (await site.SayAsync(section))
                (await site.LiveAsync(section))!.DoneAt.Should().NotBeNull();
        using (await (await site.SignedIn("head")).Submit($"{Practice.Home}/sign", new() { ["Declared"] = "true" }))
            (await (await site.SignedIn("contributor")).OpenAsync(Practice.Section("section_about"))).QuerySelectorAll("button[name=go][value]:not([tabindex])").Should().BeEmpty("it is handed in");

        using (await (await site.SignedIn("expert")).Submit("/coordinate/saint-lucia-practice/return/division-modernisation", new() { ["reason-answers_as_of"] = "Is this the date of the letter?" }))
        {
            (await site.LiveAsync("section_about"))!.DoneAt.Should().BeNull("there is something to do again");
            (await site.LiveAsync("section_institutions_data"))!.DoneAt.Should().NotBeNull();
        }
        using (await site.SayAsync("section_about"))
            (await site.LiveAsync("section_about"))!.DoneAt.Should().NotBeNull();
    }

    private static async Task<string> State(HttpClient reader) => (await reader.OpenAsync("/mine?lang=en")).QuerySelector(".runs .tag")!.TextContent.Trim();

    private static async Task<IReadOnlyList<Domain.Mail.OutgoingMail>> Told(Site site) => [.. (await site.Services.MailTo(DemoAccounts.EmailOf("focal-point"))).Where(mail => mail.Kind == "SectionDone")];

    private static async Task Change(Site site, Func<AssessmentDb, Task> change)
    {
        _ = site.Services;
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        await change(db);
        await db.SaveChangesAsync();
    }
}
