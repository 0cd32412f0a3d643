using System.Net;
using AngleSharp.Html.Dom;
using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Rounds;

public sealed class CoordinateTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_coordinator_finds_her_rounds_and_the_way_to_a_new_one()
    {
        var page = await Page(await site.SignedIn("coordinator"), "/coordinate");

        page.QuerySelector(".runs")!.TextContent.Should().Contain("a round to practise on").And.Contain("Open");
        page.QuerySelector("a[href='/coordinate/new']").Should().NotBeNull();
        page.QuerySelector(".masthead__nav [aria-current]")!.TextContent.Should().Be("Coordinate");
        (await Page(await site.SignedIn("focal-point"), "/coordinate")).QuerySelector(".runs").Should().BeNull();
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once_and_nothing_typed_is_lost()
    {
        var reader = await site.SignedIn("coordinator");
        using var answer = await reader.Submit(await NewAddress(), new()
        {
            ["Form.Title[es]"] = "Ronda nueva",
            ["Form.Stages[3].From"] = "2027-05-01",
            ["Form.Stages[3].To"] = "2027-04-01",
            ["Form.Stages[0].From"] = "soon",
        });
        var page = await Site.Read(answer);

        page.Errors().Should().BeEquivalentTo("Enter the title in the working language, English", "Enter the topic in the working language, English", "Enter the mechanism",
            "Choose a country of the list", "Self-assessment: The last day is before the first", "Request: Enter the day as year-month-day, for example 2027-07-13");
        Value(page, "Form.Title[es]").Should().Be("Ronda nueva");
        Value(page, "Form.Stages[0].From").Should().Be("soon");
        Value(page, "Form.Stages[3].To").Should().Be("2027-04-01");
        page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")![1..]).Should().OnlyContain(id => page.GetElementById(id) != null);
    }

    [Fact]
    public async Task Another_line_is_added_without_saving()
    {
        var reader = await site.SignedIn("coordinator");
        using var answer = await reader.Submit(await NewAddress(), new() { ["Form.Title[en]"] = "Half a title", ["more"] = "documents" });
        var page = await Site.Read(answer);

        Value(page, "Form.Title[en]").Should().Be("Half a title");
        page.GetElementById("Form_Documents_0__Title").Should().NotBeNull();
        page.Errors().Should().BeEmpty();
    }

    [Fact]
    public async Task A_round_is_set_up_opened_paused_and_cancelled_with_a_reason()
    {
        var reader = await site.SignedIn("coordinator");
        var address = await NewRound(reader, "Budget transparency");
        (await Page(reader, address)).QuerySelector(".card .tag")!.TextContent.Should().Be("Draft");

        (await Move(reader, address, "Open")).Errors().Should().Equal("Add an institution before you open the round");
        using (var added = await reader.Submit($"{address}/institutions", new() { ["Name[en]"] = "Ministry of Finance", ["Country"] = "JM", ["Weight"] = "2" }))
            added.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Move(reader, address, "Open")).QuerySelector(".notice")!.TextContent.Should().Contain("The round is open");
        (await Move(reader, address, "Pause")).Errors().Should().Equal("Say why, in a sentence");
        (await Move(reader, address, "Pause", "We wait for the budget.")).QuerySelector("#state + .tag")!.TextContent.Should().Be("Paused");
        (await Move(reader, address, "Cancel")).Errors().Should().Equal("Say why, in a sentence");
        var cancelled = await Move(reader, address, "Cancel", "The elections were moved.");

        cancelled.QuerySelector("#state + .tag")!.TextContent.Should().Be("Cancelled");
        cancelled.QuerySelector(".quote")!.TextContent.Should().Be("The elections were moved.");
        cancelled.QuerySelector("table.list tbody")!.TextContent.Should().Contain("Ministry of Finance").And.Contain("Not begun");
    }

    [Fact]
    public async Task Who_was_invited_to_a_draft_is_told_once_in_their_language_that_it_is_open()
    {
        var reader = await site.SignedIn("coordinator");
        var address = await NewRound(reader, "Open budgets");
        using (await reader.Submit($"{address}/institutions", new() { ["Name[en]"] = "Ministry of Health", ["Country"] = "JM" })) { }
        var people = await Page(reader, $"{address}/people");
        people.QuerySelector("#draft")!.TextContent.Should().Contain("finds nothing to do yet");
        (await Page(reader, $"{address}/invite")).QuerySelector("#draft").Should().NotBeNull();
        using (await reader.Submit($"{address}/people", new() { ["Name"] = "Nueva", ["Email"] = "nueva@example.org", ["Role"] = "FocalPoint", ["Institution"] = Host(people), ["Tongue"] = "es" })) { }
        using (await reader.Submit($"{address}/people", new() { ["Name"] = "Nueva", ["Email"] = "nueva@example.org", ["Role"] = "Head", ["Institution"] = Host(people), ["Tongue"] = "es" })) { }
        using (await reader.Submit($"{address}/people", new() { ["Name"] = "Known", ["Email"] = DemoAccounts.EmailOf("head"), ["Role"] = "Deputy", ["Institution"] = Host(people) })) { }
        using (await reader.Submit($"{address}/people", new() { ["Name"] = "Eva", ["Email"] = "eva.expert@example.org", ["Role"] = "Expert" })) { }
        var first = await site.Services.LinkTo("nueva@example.org");

        (await Move(reader, address, "Open")).QuerySelector(".notice")!.TextContent.Should().Contain("People told by mail: 2.");

        var mail = (await site.Services.MailTo("nueva@example.org")).Single(one => one.Kind == "RoundOpenedNew");
        mail.Subject.Should().Be("La ronda está abierta: Open budgets");
        mail.Text.Should().Contain("Punto focal (Ministry of Health)\nTitular").And.Contain("hasta el 1 de mayo de 2027");
        (await site.Services.LinkTo("nueva@example.org")).Should().NotBe(first);
        using (var invited = site.Reader())
        using (var opened = await invited.GetAsync(first))
            (await Site.Read(opened)).QuerySelectorAll("input[name=Password]").Should().ContainSingle("the mail that came first may be the one that is opened");
        (await site.Services.MailTo(DemoAccounts.EmailOf("head"))).Should().ContainSingle(one => one.Kind == "RoundOpened").Which.Text.Should().Contain("/mine");
        (await site.Services.MailTo("eva.expert@example.org")).Should().ContainSingle("experts have nothing to fill in").Which.Kind.Should().Be("RoundInvitation");
        (await Page(reader, $"{address}/people")).QuerySelector("#draft").Should().BeNull();
        await Move(reader, address, "Close");
        (await Move(reader, address, "Reopen")).QuerySelector("#state + .tag")!.TextContent.Should().Be("Open");
        (await site.Services.MailTo("nueva@example.org")).Should().ContainSingle(one => one.Kind == "RoundOpenedNew");

        static string Host(IHtmlDocument page) => page.QuerySelectorAll("select[name=Institution] option").First(one => one.TextContent == "Ministry of Health").GetAttribute("value")!;
    }

    [Fact]
    public async Task Two_coordinators_who_change_a_round_at_once_see_both_texts()
    {
        var reader = await site.SignedIn("coordinator");
        var address = await NewRound(reader, "Civil service");
        var first = await Page(reader, $"{address}/facts");
        var second = await Page(reader, $"{address}/facts");
        using (var saved = await reader.SubmitOn(first, $"{address}/facts", new() { ["Form.Mechanism"] = "MESICIC" }))
            saved.StatusCode.Should().Be(HttpStatusCode.Redirect);

        using var late = await reader.SubmitOn(second, $"{address}/facts", new() { ["Form.Mechanism"] = "OGP" });
        var both = await Site.Read(late);

        both.QuerySelector("table.list tbody tr")!.TextContent.Should().Contain("Mechanism").And.Contain("MESICIC").And.Contain("OGP");
        Value(both, "Form.Mechanism").Should().Be("OGP");
        using var again = await reader.SubmitOn(both, $"{address}/facts", []);
        again.StatusCode.Should().Be(HttpStatusCode.Redirect);
        Value(await Page(reader, $"{address}/facts"), "Form.Mechanism").Should().Be("OGP");
    }

    [Fact]
    public async Task An_institution_withdraws_with_a_reason_and_comes_back()
    {
        var reader = await site.SignedIn("coordinator");
        var address = await NewRound(reader, "Planning") + "/institutions";
        using (var added = await reader.Submit(address, new() { ["Name[en]"] = "Planning Office", ["Country"] = "JM" }))
            added.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using (var twice = await reader.Submit(address, new() { ["Name[en]"] = "planning office", ["Country"] = "JM", ["Weight"] = "heavy" }))
            (await Site.Read(twice)).Errors().Should().BeEquivalentTo("An institution with this name takes part already", "Enter the weight as a number from 0, for example 1 or 0.5");

        (await Press(reader, address, "Withdraw", [])).Errors().Should().Equal("Say why, in a sentence");
        (await Press(reader, address, "Withdraw", new() { ["Reason"] = "Merged into another." })).QuerySelector(".enrolled")!.TextContent.Should().Contain("Withdrawn").And.Contain("Merged into another.");
        (await Press(reader, address, "Return", [])).QuerySelector(".enrolled")!.TextContent.Should().NotContain("Withdrawn");
    }

    [Fact]
    public async Task A_second_withdrawal_from_an_old_page_changes_neither_day_nor_reason()
    {
        var reader = await site.SignedIn("coordinator");
        var address = await NewRound(reader, "Fisheries") + "/institutions";
        using (await reader.Submit(address, new() { ["Name[en]"] = "Fisheries Office", ["Country"] = "JM" })) { }
        var old = await Page(reader, address);
        using (await reader.SubmitOn(old, address, new() { ["Reason"] = "Merged." }, $"{address}?handler=Withdraw")) { }

        using (await reader.SubmitOn(old, address, new() { ["Reason"] = "Another reason." }, $"{address}?handler=Withdraw")) { }

        var page = await Page(reader, address);
        page.QuerySelector(".enrolled")!.TextContent.Should().Contain("Merged.").And.NotContain("Another reason.");
        page.QuerySelector(".notice")!.TextContent.Should().Contain("Somebody else did the same");
    }

    [Theory]
    [InlineData("1,000", null)]
    [InlineData("2.500", null)]
    [InlineData("1,5", "1.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("1.125", "1.125")]
    [InlineData("1000", "1000")]
    public async Task A_weight_that_means_two_things_is_asked_again(string typed, string? read)
    {
        var reader = await site.SignedIn("coordinator");
        var address = await NewRound(reader, $"Weights {typed}") + "/institutions";
        using var added = await reader.Submit(address, new() { ["Name[en]"] = $"Office {typed}", ["Country"] = "JM", ["Weight"] = typed });

        if (read is null)
            (await Site.Read(added)).Errors().Should().ContainSingle().Which.Should().StartWith($"“{typed}” can be read as two numbers");
        else
            (await Page(reader, address)).QuerySelector("input[id^=weight-]")!.GetAttribute("value").Should().Be(read);
    }

    [Fact]
    public async Task The_institutions_of_a_paused_round_read_why_until_it_goes_on()
    {
        var reader = await site.SignedIn("coordinator");
        var member = await site.SignedIn("focal-point");
        const string address = "/coordinate/saint-lucia-practice";
        const string mine = "/fill/saint-lucia-practice/division-modernisation";

        await Move(reader, address, "Pause", "The storm closed all offices.");
        (await Page(member, mine)).QuerySelector(".round__halt")!.TextContent.Should().Contain("Paused").And.Contain("The storm closed all offices.");
        await Move(reader, address, "Resume");
        (await Page(member, mine)).QuerySelector(".round__halt").Should().BeNull();
    }

    [Fact]
    public async Task Who_goes_on_without_choosing_an_instrument_is_told_what_to_do()
    {
        var reader = await site.SignedIn("coordinator");

        (await Page(reader, "/coordinate/new")).Errors().Should().BeEmpty();
        (await Page(reader, "/coordinate/new?go=on")).Errors().Should().Equal("Choose the instrument");
    }

    [Fact]
    public async Task An_institution_of_strangers_is_not_reached_by_its_name_except_by_an_administrator()
    {
        var known = new Institution { Slug = "harbour-office", Country = "JM", Name = new() { ["en"] = "Harbour Office" } };
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        db.Add(known);
        await db.SaveChangesAsync();
        var reader = await site.SignedIn("coordinator");
        var address = await NewRound(reader, "Harbours") + "/institutions";
        (await Page(reader, address)).QuerySelector("main")!.TextContent.Should().NotContain("Harbour Office");

        using (await reader.Submit(address, new() { ["Name[en]"] = "HARBOUR office", ["Country"] = "JM" })) { }
        (await Takes(address)).Should().Be(0, "its evidence would come with it");
        (await db.Institutions.CountAsync(one => one.Slug.StartsWith("harbour-office"))).Should().Be(2);

        var email = Assessment.Web.Accounts.DemoAccounts.EmailOf("coordinator");
        await db.People.Where(person => person.Email == email).ExecuteUpdateAsync(people => people.SetProperty(person => person.IsAdministrator, true));
        var another = await NewRound(reader, "More harbours") + "/institutions";
        using (await reader.Submit(another, new() { ["Name[en]"] = "HARBOUR office", ["Country"] = "JM" })) { }
        await db.People.Where(person => person.Email == email).ExecuteUpdateAsync(people => people.SetProperty(person => person.IsAdministrator, false));
        (await Takes(another)).Should().Be(1);

        Task<int> Takes(string at)
        {
            var slug = at.Split('/')[2];
            return db.Participations.CountAsync(part => part.InstitutionId == known.Id && db.Rounds.Any(one => one.Id == part.RoundId && one.Slug == slug));
        }
    }

    private async Task<string> NewRound(HttpClient reader, string title)
    {
        using var answer = await reader.Submit(await NewAddress(), new()
        {
            ["Form.Title[en]"] = title,
            ["Form.Topic[en]"] = "Open government",
            ["Form.Mechanism"] = "MECIGEP",
            ["Form.Country"] = "JM",
            ["Form.TimeZone"] = "America/Jamaica",
            ["Form.Stages[3].From"] = "2027-04-01",
            ["Form.Stages[3].To"] = "2027-05-01",
        });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, string.Join("; ", (await Site.Read(answer)).Errors()));
        return answer.Headers.Location!.ToString().Replace("/institutions", "");
    }

    private async Task<string> NewAddress()
    {
        var choice = (await Page(await site.SignedIn("coordinator"), "/coordinate/new")).QuerySelectorAll("input[name=Instrument]").OfType<IHtmlInputElement>()
            .First(input => input.Value.StartsWith("mecigep-open-government|", StringComparison.Ordinal));
        return $"/coordinate/new?instrument={Uri.EscapeDataString(choice.Value)}";
    }

    private static Task<IHtmlDocument> Move(HttpClient reader, string address, string move, string? reason = null) =>
        Press(reader, address, "Move", reason is null ? new() { ["move"] = move } : new() { ["move"] = move, ["Reason"] = reason });

    /// <summary>Sends the first form of a handler, and shows the page that the reader sees then.</summary>
    private static async Task<IHtmlDocument> Press(HttpClient reader, string address, string handler, Dictionary<string, string> fields)
    {
        using var answer = await reader.SubmitOn(await Page(reader, address), address, fields, $"{address}?handler={handler}");
        return answer.StatusCode == HttpStatusCode.Redirect ? await Page(reader, address) : await Site.Read(answer);
    }

    private static async Task<IHtmlDocument> Page(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
        return await Site.Read(answer);
    }

    private static string? Value(IHtmlDocument page, string name) => page.QuerySelectorAll("input").OfType<IHtmlInputElement>().Single(input => input.Name == name).Value;
}
