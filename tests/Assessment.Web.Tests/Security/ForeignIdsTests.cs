using System.Data.Common;
using System.Net;
using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Questionnaires;
using Assessment.Web.Security;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Security;

/// <summary>
/// Posts, with a token that is good, ids of another institution and of another round to one's own pages. Every form that takes an id is here:
/// with an own id it changes something, so the handler runs; with another's nothing in the whole database changes.
/// </summary>
public sealed class ForeignIdsTests(Site site) : IClassFixture<Site>
{
    private const string Own = "division-modernisation", Neighbour = Addresses.OtherInstitution;
    private const string Coordinate = "/coordinate/saint-lucia-practice", Fill = "/fill/saint-lucia-practice/division-modernisation";

    private sealed record Form(string Who, string Address, Func<Planted, Dictionary<string, string>> Fields);

    private static List<Form> OfInstitution(string group, string section) =>
    [
        new("focal-point", $"{Fill}/evidence?handler=Remove", one => new() { ["item"] = $"{one.Item}" }),
        new("contributor", $"{Fill}/evidence?handler=Remove", one => new() { ["item"] = $"{one.Item}" }),
        new("focal-point", $"{Fill}/sections/{Planted.Section}", one => new() { ["detach"] = $"{Planted.Question}//{one.Used}" }),
        new("focal-point", $"{Fill}/evidence/for/{Planted.Question}", one => new() { ["items"] = $"{one.Used}" }),
        new("focal-point", $"{Fill}/evidence/for/{Planted.Question}", one => new() { ["seen"] = $"{one.Used}" }),
        new("focal-point", $"{Fill}/sections/{section}", one => new() { ["remove"] = $"{group}/{one.Entry}" }),
        new("focal-point", $"{Fill}/sections/{section}", one => new() { ["back"] = $"{group}/{one.Entry}" }),
        new("focal-point", $"{Fill}/people", one => new() { ["Person"] = $"{one.Person}", ["Sections"] = "section_about" }),
        new("focal-point", $"{Fill}/people?handler=Back", one => new() { ["id"] = $"{one.Done}", ["reason"] = "Question 2 is empty." }),
        new("focal-point", $"{Fill}/people?handler=Take", one => new() { ["id"] = $"{one.Assignment}" }),
        new("focal-point", $"{Fill}/remarks/{Planted.Question}", one => new() { ["Text"] = "Who knows?", ["To"] = $"{one.Person}" }),
        new("contributor", $"{Fill}/remarks/{Planted.Question}?handler=Reply", one => new() { ["id"] = $"{one.Remark}", ["reply"] = "I do." }),
        new("head", $"{Fill}/remarks/{Planted.Question}?handler=Resolve", one => new() { ["id"] = $"{one.Remark}" }),
        new("deputy", $"{Fill}/remarks/{Planted.Question}?handler=Reopen", one => new() { ["id"] = $"{one.Remark}" }),
        new("focal-point", $"{Fill}/handover", one => new() { ["Person"] = $"{one.Person}", ["To"] = $"{DemoAccounts.IdOf("contributor")}", ["EndsAccess"] = "true" }),
    ];

    private static List<Form> OfRound =>
    [
        new("coordinator", $"{Coordinate}/people?handler=Again", one => new() { ["membership"] = $"{one.Membership}" }),
        new("coordinator", $"{Coordinate}/people?handler=End", one => new() { ["membership"] = $"{one.Membership}" }),
        new("coordinator", $"{Coordinate}/people?handler=Invite", one => new() { ["Name"] = "Eva", ["Email"] = "eva@example.org", ["Role"] = "Head", ["Institution"] = $"{one.Part}" }),
        new("coordinator", $"{Coordinate}/mail?handler=Again", one => new() { ["mail"] = $"{one.Mail}" }),
        new("coordinator", $"{Coordinate}/institutions?handler=Weigh", one => new() { ["part"] = $"{one.Part}", ["Weight"] = "77" }),
        new("coordinator", $"{Coordinate}/institutions?handler=Withdraw", one => new() { ["part"] = $"{one.Part}", ["Reason"] = "No longer" }),
        new("coordinator", $"{Coordinate}/institutions?handler=Return", one => new() { ["part"] = $"{one.Part}" }),
    ];

    [Fact]
    public async Task Ids_of_another_institution_or_round_change_nothing_in_an_institution()
    {
        var layout = Layout();
        var (group, section) = Planted.Repeat(layout);
        await using var db = Open();
        await SecondRound(db, Own);
        var own = await Planted.In(db, DemoRound.Slug, Own, group);
        // Another institution of this round, and the same institution in another: there only what is the institution's is one's own.
        var neighbour = await Planted.In(db, DemoRound.Slug, Neighbour, group);
        var elsewhere = await Planted.In(db, Planted.OtherRound, Own, group) with { Item = neighbour.Item, Used = neighbour.Used };
        foreach (var form in OfInstitution(group, section))
        {
            await ChangesNothing(form, neighbour, Neighbour);
            await ChangesNothing(form, elsewhere, Own);
            await Changes(form, own);
        }
    }

    [Fact]
    public async Task Ids_of_another_round_change_nothing_in_a_round()
    {
        var (group, _) = Planted.Repeat(Layout());
        await using var db = Open();
        await SecondRound(db, Own);
        var own = await Planted.In(db, DemoRound.Slug, Neighbour, group);
        var elsewhere = await Planted.In(db, Planted.OtherRound, Own, group);
        foreach (var form in OfRound)
        {
            await ChangesNothing(form, elsewhere, Own);
            await Changes(form, own);
        }
        // An institution that the coordinator has no round with cannot be brought in by its id.
        var stranger = new Domain.Organisations.Institution { Slug = "stranger", Country = "LC", Name = new() { ["en"] = "Ministry of Strangers" } };
        db.Add(stranger);
        await db.SaveChangesAsync();
        await ChangesNothing(new("coordinator", $"{Coordinate}/institutions?handler=Known", one => new() { ["Known"] = $"{one.Institution}" }), elsewhere with { Institution = stranger.Id }, Own);
    }

    [Fact]
    public void Every_form_with_an_id_is_tried()
    {
        var tried = OfInstitution("", "").Concat(OfRound).Select(form => form.Address).Append($"{Coordinate}/institutions?handler=Known").ToList();
        // No id of another row: questions, sections and warnings of the address's own sheet, or of the round itself.
        string[] without =
        [
            "fill/{round}/{institution}/evidence", "fill/{round}/{institution}/evidence/for/{question}?handler=Add", "coordinate/{round}/return/{institution}",
            "fill/{round}/{institution}/check?handler=Read", "fill/{round}/{institution}/history/{question}", "fill/{round}/{institution}/quality?handler=Confirm",
            "fill/{round}/{institution}/quality?handler=Keep", "fill/{round}/{institution}/quality?handler=Reopen", "fill/{round}/{institution}/ready",
            "fill/{round}/{institution}/sections/{section}?handler=Answer", "coordinate/{round}?handler=Move", "coordinate/{round}/facts",
            "coordinate/{round}/institutions?handler=Add", "coordinate/{round}/invite", "coordinate/{round}/invite?handler=Send", "coordinate/{round}/mail?handler=Remind",
            "fill/{round}/{institution}/sign", "fill/{round}/{institution}/start-from",
        ];
        var lines = Access.Table.Where(entry => entry.Method == "POST" && entry.Route.Contains("{round}", StringComparison.Ordinal));

        foreach (var entry in lines)
        {
            var name = entry.Route + (entry.Handler.Length > 0 ? $"?handler={entry.Handler}" : "");
            var address = Addresses.Of(entry.Route.Replace("{question}", Planted.Question).Replace("{section}", Planted.Section), DemoRound.Slug, Own) + (entry.Handler.Length > 0 ? $"?handler={entry.Handler}" : "");
            (without.Contains(name) || tried.Contains(address)).Should().BeTrue($"{name}: does its form take an id? Then try one of somebody else's");
        }
    }

    private async Task ChangesNothing(Form form, Planted foreign, string institution)
    {
        // In the form, in the address, and with the names of what the ids belong to, in case the form were read before the address.
        var fields = form.Fields(foreign);
        var inAddress = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        var names = new Dictionary<string, string>(fields) { ["round"] = Planted.OtherRound, ["institution"] = institution };
        foreach (var (address, sent) in new[] { (form.Address, fields), (form.Address, names), ($"{form.Address}{(form.Address.Contains('?') ? '&' : '?')}{inAddress}", []) })
        {
            var (before, status, after) = await Post(form.Who, address, sent);
            status.Should().NotBe(HttpStatusCode.BadRequest, "the token is good");
            ((int)status).Should().BeLessThan(500, form.Address);
            after.Should().Equal(before, $"{form.Address} as {form.Who} with ids of {institution} gave {(int)status}");
        }
    }

    private async Task Changes(Form form, Planted own)
    {
        var (before, status, after) = await Post(form.Who, form.Address, form.Fields(own));
        status.Should().Be(HttpStatusCode.Redirect, $"{form.Address} as {form.Who}");
        after.SequenceEqual(before).Should().BeFalse($"{form.Address} as {form.Who} changes what is one's own");
    }

    private async Task<(List<string> Before, HttpStatusCode Status, List<string> After)> Post(string who, string address, Dictionary<string, string> fields)
    {
        var reader = await site.SignedIn(who);
        using var answer = await reader.GetAsync(address.Split('?')[0]);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
        var token = (await Site.Read(answer)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = await Everything();
        using var posted = await reader.PostAsync(address, new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]));
        return (before, posted.StatusCode, await Everything());
    }

    /// <summary>Every row of every table, as text.</summary>
    private async Task<List<string>> Everything()
    {
        await using var db = Open();
        await db.Database.OpenConnectionAsync();
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using DbDataReader reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add($"{table}: {string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))}");
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static readonly SemaphoreSlim Once = new(1, 1);

    private static async Task SecondRound(AssessmentDb db, string institution)
    {
        await Once.WaitAsync();
        if (!await db.Rounds.AnyAsync(round => round.Slug == Planted.OtherRound))
            await Planted.SecondRound(db, institution);
        Once.Release();
    }

    private Domain.Answering.SheetLayout Layout()
    {
        using var db = Open();
        var round = db.Rounds.Single(one => one.Slug == DemoRound.Slug);
        return site.Services.GetRequiredService<Shelf>().Find(round.QuestionnaireId, round.Edition)!.Scorer.Plan.Layout;
    }

    private AssessmentDb Open() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
}
