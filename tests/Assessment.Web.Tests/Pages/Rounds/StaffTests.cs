using System.Net;
using AngleSharp.Html.Dom;
using Assessment.Data;
using Assessment.Domain.Mail;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Rounds;

public sealed class StaffTests(Site site) : IClassFixture<Site>
{
    private const string People = "/coordinate/saint-lucia-practice/people";
    private const string Invite = "/coordinate/saint-lucia-practice/invite";
    private const string Mail = "/coordinate/saint-lucia-practice/mail";

    [Fact]
    public async Task Somebody_new_is_invited_and_the_mail_can_be_read_without_its_link()
    {
        var reader = await site.SignedIn("coordinator");
        using (var answer = await reader.Submit(People, new() { ["Name"] = "Olga Pérez", ["Email"] = "olga@example.org", ["Role"] = "Observer", ["Tongue"] = "es" }))
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await Page(reader, People)).QuerySelectorAll(".held").Select(row => row.TextContent).Should().Contain(text => text.Contains("Olga Pérez") && text.Contains("Has not joined yet"));
        var mail = (await Page(reader, Mail)).QuerySelectorAll(".mail").First(row => row.TextContent.Contains("olga@example.org"));
        mail.QuerySelector("h2")!.TextContent.Should().StartWith("Tiene una invitación: ");
        mail.QuerySelector(".mail__text")!.TextContent.Should().Contain("[the reader’s own link]").And.NotContain("/account/link/");
        mail.QuerySelector(".mail__text")!.TextContent.Should().Contain($", {DemoAccounts.EmailOf("coordinator")}").And.Contain("Las respuestas llegan a coordinator@demo.example").And.NotContain("Nadie lee");
    }

    [Fact]
    public async Task A_form_without_anything_tells_each_field()
    {
        var reader = await site.SignedIn("coordinator");
        using var answer = await reader.Submit(People, new() { ["Name"] = "", ["Email"] = "", ["Role"] = "Head" });

        (await Site.Read(answer)).Errors().Should().BeEquivalentTo("Enter the name, in 200 characters or fewer", "Enter the e-mail address", "Choose the institution: this role is held for one");
    }

    [Fact]
    public async Task An_institution_chosen_for_an_expert_is_refused_at_its_field()
    {
        var reader = await site.SignedIn("coordinator");
        var part = (await Page(reader, People)).QuerySelector("select[name=Institution] option:last-child")!.GetAttribute("value")!;
        using var answer = await reader.Submit(People, new() { ["Name"] = "Eva", ["Email"] = "eva.chosen@example.org", ["Role"] = "Expert", ["Institution"] = part });
        var page = await Site.Read(answer);

        page.Errors().Should().Equal("Leave the institution empty: the role “Expert” is held for the round as a whole");
        page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href").Should().Be("#Institution");
        (await Invited("eva.chosen@example.org")).Should().Be(0);
    }

    [Fact]
    public async Task A_list_is_shown_line_by_line_and_sent_only_when_it_is_right_and_confirmed()
    {
        var reader = await site.SignedIn("coordinator");
        using var wrong = await reader.Submit(Invite, new() { ["List"] = "Kim,kim@example.org,Expert\nLee,lee@example,Focal point,Nowhere" });
        var preview = await Site.Read(wrong);
        preview.Errors().Should().HaveCount(2).And.OnlyContain(text => text.StartsWith("Line 2: "));
        preview.QuerySelectorAll("table.list tbody tr[id]").Should().HaveCount(2);
        preview.QuerySelector("form[action*='handler=Send']").Should().BeNull();
        preview.QuerySelector("textarea#List")!.TextContent.Should().Contain("Kim");

        using var right = await reader.Submit(Invite, new() { ["List"] = "Kim,kim@example.org,Expert\nLee,lee@example.org,Contributor,Division of Public Sector Modernisation" });
        var ready = await Site.Read(right);
        (await Invited("kim@example.org")).Should().Be(0, "nothing is sent before it is confirmed");
        using var sent = await reader.SubmitOn(ready, Invite, new() { ["List"] = ready.QuerySelector("form[action*='handler=Send'] textarea")!.TextContent }, $"{Invite}?handler=Send");

        sent.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Invited("kim@example.org")).Should().Be(1);
        (await Invited("lee@example.org")).Should().Be(1);
    }

    [Fact]
    public async Task Nobody_whose_account_is_closed_is_said_to_be_invited()
    {
        var reader = await site.SignedIn("coordinator");
        using (var invited = await reader.Submit(People, new() { ["Name"] = "Gone Person", ["Email"] = "gone@example.org", ["Role"] = "Observer" }))
            invited.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await using (var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test")))
            await db.People.Where(person => person.Email == "gone@example.org").ExecuteUpdateAsync(people => people.SetProperty(person => person.ClosedAt, (DateTimeOffset?)DateTimeOffset.UtcNow));

        using (var other = await reader.Submit(People, new() { ["Name"] = "Gone Person", ["Email"] = "Gone@example.org", ["Role"] = "Expert" }))
            (await Site.Read(other)).Errors().Should().ContainSingle().Which.Should().StartWith("The account with this address is closed");
        var page = await Page(reader, People);
        var again = page.QuerySelectorAll(".held").First(row => row.TextContent.Contains("gone@example.org")).QuerySelector("form[action*='handler=Again'] input[name=membership]")!.GetAttribute("value")!;
        using (await reader.SubmitOn(page, People, new() { ["membership"] = again }, $"{People}?handler=Again")) { }

        (await Page(reader, People)).QuerySelector(".notice")!.TextContent.Should().Contain("is closed");
        (await Invited("gone@example.org")).Should().Be(1, "the first");
    }

    [Fact]
    public async Task A_mail_of_somebody_who_was_erased_is_not_tried_again()
    {
        var mail = new OutgoingMail { Id = Guid.NewGuid(), Address = "", Language = "en", Kind = "RoundRole", Subject = "", Text = "", CreatedAt = DateTimeOffset.UtcNow, DueAt = DateTimeOffset.UtcNow, FailedAt = DateTimeOffset.UtcNow, RoundId = await RoundId() };
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        db.Add(mail);
        await db.SaveChangesAsync();
        var reader = await site.SignedIn("coordinator");
        var page = await Page(reader, Mail);

        const string emptied = "Emptied: the data of its reader was deleted";
        page.QuerySelectorAll(".mail h2").Should().Contain(title => title.TextContent == emptied);
        var admin = await site.SignedIn("administrator");
        var link = (await Page(admin, "/people/mail")).QuerySelector($"a[href='/people/mail/{mail.Id}']")!;
        link.TextContent.Should().Be(emptied);
        link.Closest("tr")!.QuerySelector("time")!.TextContent.Should().MatchRegex(@"^\d{1,2} \p{L}+ \d{4}, \d{1,2}:\d{2}.* UTC$");
        (await Page(admin, $"/people/mail/{mail.Id}")).QuerySelector("h1")!.TextContent.Should().Be(emptied);
        page.QuerySelectorAll($"form[action*='handler=Again'] input[value='{mail.Id}']").Should().BeEmpty();
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using (await reader.PostAsync($"{Mail}?handler=Again", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["mail"] = $"{mail.Id}" }))) { }
        (await db.OutgoingMails.AsNoTracking().SingleAsync(one => one.Id == mail.Id)).FailedAt.Should().NotBeNull();
        await db.OutgoingMails.Where(one => one.Id == mail.Id).ExecuteDeleteAsync();

        async Task<Guid> RoundId()
        {
            await using var look = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
            return (await look.Rounds.SingleAsync(round => round.Slug == "saint-lucia-practice")).Id;
        }
    }

    [Fact]
    public async Task Sections_handed_to_somebody_are_free_when_their_last_role_that_writes_ends()
    {
        using var reader = await site.SignInAgain("coordinator");
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        var given = await db.SectionAssignments.FirstAsync(one => one.EndedAt == null);
        var part = (await db.Sheets.SingleAsync(sheet => sheet.Id == given.SheetId)).ParticipationId;
        var held = await db.Memberships.Where(one => one.PersonId == given.PersonId && one.ParticipationId == part && one.EndedAt == null).ToListAsync();
        var second = new Membership { PersonId = given.PersonId, Role = Role.FocalPoint, RoundId = held[0].RoundId, ParticipationId = part, Since = DateTimeOffset.UtcNow };
        db.Add(second);
        await db.SaveChangesAsync();

        await EndById(second.Id);
        (await IsFree()).Should().BeFalse("they are a contributor still");
        foreach (var one in held)
            await EndById(one.Id);

        (await IsFree()).Should().BeTrue();
        (await Page(reader, People)).QuerySelector(".notice")!.TextContent.Should().Contain("free again");

        async Task EndById(Guid id)
        {
            using var answer = await reader.SubmitOn(await Page(reader, People), People, new() { ["membership"] = $"{id}" }, $"{People}?handler=End");
        }

        async Task<bool> IsFree() => (await db.SectionAssignments.AsNoTracking().SingleAsync(one => one.Id == given.Id)).EndedAt is not null;
    }

    [Fact]
    public async Task The_role_of_the_only_focal_point_ends_after_a_warning_and_progress_shows_who_is_left_alone()
    {
        using var reader = await site.SignInAgain("coordinator");
        var email = "only.focal@example.org";
        var option = (await Page(reader, People)).QuerySelectorAll("select[name=Institution] option").Last(one => !one.TextContent.Contains("Division of Public Sector"));
        var (host, part) = (option.TextContent.Trim(), option.GetAttribute("value")!);
        (await Alone()).Should().BeTrue("nobody is invited yet");
        using (await reader.Submit(People, new() { ["Name"] = "Only One", ["Email"] = email, ["Role"] = "FocalPoint", ["Institution"] = part })) { }
        (await Alone()).Should().BeFalse();
        var page = await Page(reader, People);
        var form = page.QuerySelectorAll(".held").First(row => row.TextContent.Contains(email)).QuerySelector("form[action*='handler=End']")!;
        form.TextContent.Should().Contain("has no other focal point").And.Contain("End it all the same");
        var fields = new Dictionary<string, string> { ["membership"] = form.QuerySelector("input[name=membership]")!.GetAttribute("value")! };

        using (await reader.SubmitOn(page, People, fields, $"{People}?handler=End")) { }
        var warned = await Page(reader, People);
        warned.QuerySelector(".notice")!.TextContent.Should().Contain("Better invite another first");
        warned.QuerySelectorAll(".held").Should().Contain(row => row.TextContent.Contains(email), "the page that was sent did not warn");
        using (await reader.SubmitOn(warned, People, new(fields) { ["alone"] = "true" }, $"{People}?handler=End")) { }

        (await Page(reader, People)).QuerySelectorAll(".held").Should().NotContain(row => row.TextContent.Contains(email));
        (await Alone()).Should().BeTrue();

        async Task<bool> Alone() => (await Page(reader, "/coordinate/saint-lucia-practice")).QuerySelectorAll("table.list tbody tr").First(row => row.TextContent.Contains(host)).TextContent.Contains("No focal point");
    }

    [Fact]
    public async Task A_list_with_too_many_people_is_refused_as_a_whole()
    {
        var reader = await site.SignedIn("coordinator");
        using var answer = await reader.Submit(Invite, new() { ["List"] = "name,e-mail,role\n" + string.Join('\n', Enumerable.Range(0, 700).Select(i => $"P{i},p{i}@example.org,Expert")) });
        var page = await Site.Read(answer);

        page.Errors().Should().ContainSingle().Which.Should().Contain("500");
        page.QuerySelector("form[action*='handler=Send']").Should().BeNull();
    }

    [Fact]
    public async Task A_role_ends_and_the_last_coordinator_stays()
    {
        var reader = await site.SignedIn("coordinator");
        using (var answer = await reader.Submit(People, new() { ["Name"] = "Rae", ["Email"] = "rae@example.org", ["Role"] = "Observer" }))
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await End(reader, "rae@example.org");
        (await Page(reader, People)).QuerySelector("main")!.TextContent.Should().Contain("The role is ended.").And.NotContain("rae@example.org");

        await End(reader, "coordinator@demo.example");
        (await Page(reader, People)).QuerySelector("main")!.TextContent.Should().Contain("A round needs a coordinator.").And.Contain("coordinator@demo.example");
    }

    [Fact]
    public async Task Reminding_twice_on_a_day_writes_once_and_counts_the_institutions_where_there_is_nobody()
    {
        var reader = await site.SignedIn("coordinator");
        (await Remind(reader)).Should().Contain("Reminders written: 1. Institutions where nobody can be reminded: 5.");
        (await Remind(reader)).Should().Contain("Reminders written: 0.");
    }

    [Theory]
    [InlineData("5.1.1", "550 5.1.1 no such user", "There is no such mailbox.", "Ask for another address and invite again.")]
    [InlineData("5.2.2", null, "The mailbox is full.", "Try again later.")]
    [InlineData("5.7.1", null, "refused the mail by a rule", "Ask their mail administrators")]
    public async Task An_invitation_that_came_back_is_shown_with_the_reason_and_what_to_do(string status, string? said, string reason, string deed)
    {
        var (reader, address) = (await site.SignedIn("coordinator"), $"gone{status}@example.org");
        using (var answer = await reader.Submit(People, new() { ["Name"] = "Gone Away", ["Email"] = address, ["Role"] = "Observer" }))
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await Bounce(address, status, said);

        var row = (await Page(reader, People)).QuerySelectorAll(".held").First(one => one.TextContent.Contains(address));
        row.TextContent.Should().Contain("Came back").And.Contain(reason).And.Contain(deed).And.Contain(status);
        var mail = (await Page(reader, Mail)).QuerySelectorAll(".mail").First(one => one.TextContent.Contains(address));
        mail.TextContent.Should().Contain("Came back").And.Contain(reason).And.Contain(deed).And.Contain(said ?? status).And.Contain("Invite this person again");
        var list = await Page(await site.SignedIn("administrator"), "/people/mail");
        var entry = list.QuerySelectorAll("tbody tr").First(one => one.TextContent.Contains(address));
        entry.TextContent.Should().Contain("Came back");
        (await Page(await site.SignedIn("administrator"), entry.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector("main")!.TextContent.Should().Contain(reason).And.Contain(deed);

        var page = await Page(reader, People);
        var id = page.QuerySelectorAll(".held").First(one => one.TextContent.Contains(address)).QuerySelector("form[action*='handler=Again'] input[name=membership]")!.GetAttribute("value")!;
        using (var again = await reader.SubmitOn(page, People, new() { ["membership"] = id }, $"{People}?handler=Again"))
            again.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        await db.OutgoingMails.Where(one => one.Address == address && one.BouncedAt == null).ExecuteUpdateAsync(one => one.SetProperty(it => it.SentAt, it => it.CreatedAt));
        (await Page(reader, People)).QuerySelectorAll(".held").First(one => one.TextContent.Contains(address)).TextContent.Should().NotContain("Came back", "a later mail went out");
    }

    [Fact]
    public async Task A_reminder_that_came_back_is_sent_again_under_another_identity()
    {
        var reader = await site.SignedIn("coordinator");
        var address = "full@example.org";
        using (var answer = await reader.Submit(People, new() { ["Name"] = "Full Box", ["Email"] = address, ["Role"] = "Observer" }))
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await Bounce(address, "5.2.2", null);
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        await db.OutgoingMails.Where(one => one.Address == address).ExecuteUpdateAsync(one => one.SetProperty(it => it.Text, "A reminder"));
        var token = await db.OutgoingMails.Where(one => one.Address == address).Select(one => one.Token).SingleAsync();

        var page = await Page(reader, Mail);
        var id = page.QuerySelectorAll(".mail").First(one => one.TextContent.Contains(address)).QuerySelector("input[name=mail]")!.GetAttribute("value")!;
        using (var again = await reader.SubmitOn(page, Mail, new() { ["mail"] = id }, $"{Mail}?handler=Again"))
            again.StatusCode.Should().Be(HttpStatusCode.Redirect);

        var mail = await db.OutgoingMails.AsNoTracking().SingleAsync(one => one.Address == address);
        (mail.SentAt, mail.IsLost, mail.BounceStatus).Should().Be((null, false, null));
        mail.Token.Should().NotBe(token);
    }

    private async Task Bounce(string address, string status, string? said)
    {
        var now = DateTimeOffset.UtcNow;
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        await db.OutgoingMails.Where(one => one.Address == address).ExecuteUpdateAsync(one => one.SetProperty(it => it.SentAt, (DateTimeOffset?)now)
            .SetProperty(it => it.BouncedAt, (DateTimeOffset?)now).SetProperty(it => it.BounceStatus, status).SetProperty(it => it.BounceDiagnosis, said));
    }

    private static async Task<string> Remind(HttpClient reader)
    {
        using var answer = await reader.SubmitOn(await Page(reader, Mail), Mail, [], $"{Mail}?handler=Remind");
        return (await Page(reader, Mail)).QuerySelector(".notice")!.TextContent;
    }

    private static async Task End(HttpClient reader, string email)
    {
        var page = await Page(reader, People);
        var id = page.QuerySelectorAll(".held").First(row => row.TextContent.Contains(email)).QuerySelector("form[action*='handler=End'] input[name=membership]")!.GetAttribute("value")!;
        using var answer = await reader.SubmitOn(page, People, new() { ["membership"] = id }, $"{People}?handler=End");
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private async Task<int> Invited(string address)
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        return await db.OutgoingMails.CountAsync(mail => mail.Address == address && mail.RoundId != null);
    }

    private static async Task<IHtmlDocument> Page(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
        return await Site.Read(answer);
    }
}
