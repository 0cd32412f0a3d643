using System.Net;
using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Security;
using Assessment.Web.Starting;
using Assessment.Web.Tests.Pages.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Security;

/// <summary>Walks every line of the access table as every demo account and as nobody: who may gets through, who may not does not.</summary>
public sealed class RolesTests(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    /// <summary>Experts and observers find a questionnaire once it is handed in (ReadingTests: and not before).</summary>
    public async Task InitializeAsync()
    {
        await site.HandInAllAsync();
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        if (await db.Rounds.AnyAsync(round => round.Slug == Planted.OtherRound))
            return;
        var round = await Planted.SecondRound(db, Own);
        var part = await db.Participations.SingleAsync(one => one.RoundId == round.Id);
        foreach (var (who, role) in Elsewhere)
            db.Add(new Membership { PersonId = DemoAccounts.IdOf(who), Role = role, RoundId = round.Id, ParticipationId = role is Role.Coordinator or Role.Observer ? null : part.Id, Since = round.CreatedAt });
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // What each demo account is in the round for practising; none of them belongs to another institution.
    private static readonly Dictionary<string, Who> Cast = new()
    {
        [""] = Who.Public,
        ["administrator"] = Who.Public | Who.SignedIn | Who.Administrator,
        ["coordinator"] = Who.Public | Who.SignedIn | Who.MayOpenRounds | Who.Coordinator,
        ["lead-expert"] = Who.Public | Who.SignedIn | Who.LeadExpert,
        ["expert"] = Who.Public | Who.SignedIn | Who.Expert,
        ["observer"] = Who.Public | Who.SignedIn | Who.Observer,
        ["focal-point"] = Who.Public | Who.SignedIn | Who.FocalPoint,
        ["contributor"] = Who.Public | Who.SignedIn | Who.Contributor,
        ["head"] = Who.Public | Who.SignedIn | Who.Head,
        ["deputy"] = Who.Public | Who.SignedIn | Who.Deputy,
    };

    private const string Own = "division-modernisation";

    // What some of them are besides in a second round, of the same institution: each is there what they are not in the first.
    private static readonly Dictionary<string, Role> Elsewhere = new()
    {
        ["expert"] = Role.Coordinator,
        ["observer"] = Role.FocalPoint,
        ["lead-expert"] = Role.Head,
        ["coordinator"] = Role.Contributor,
        ["focal-point"] = Role.Observer,
    };

    public static TheoryData<string> Everybody() => [.. Cast.Keys];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Each_line_of_the_access_table_holds(string who)
    {
        foreach (var entry in Access.Table.Where(entry => !entry.Route.StartsWith("error/", StringComparison.Ordinal)))
        {
            var may = (entry.Who & Cast[who]) != 0;
            var got = await Ask(who, entry, Own, isRefused: !may);
            // A public file may be missing where there is no Node to draw it; nobody is turned away.
            (IsThrough(got) || (entry.Who == Who.Public && got.Status == HttpStatusCode.NotFound)).Should().Be(may, $"{entry.Method} {entry.Route} {entry.Handler} as '{who}' is for {entry.Who} and gave {(int)got.Status} {got.Location}");
        }
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task A_role_holds_in_its_own_round_only(string who)
    {
        var roles = Elsewhere.TryGetValue(who, out var role) ? Judging.Of(role) : Who.Nobody;
        foreach (var entry in Access.Table.Where(entry => entry.Route.StartsWith("coordinate/{round}", StringComparison.Ordinal) || entry.Route.StartsWith("fill/{round}", StringComparison.Ordinal)))
        {
            var may = (entry.Who & roles) != 0;
            var got = await Ask(who, entry, Own, isRefused: !may, Planted.OtherRound);
            // Some pages of a questionnaire that was not handed in do not exist yet.
            if (!may || entry.Method == "POST" || entry.Route is "fill/{round}/{institution}" or "coordinate/{round}" or "coordinate/{round}/people")
                IsThrough(got).Should().Be(may && !(role == Role.Observer && entry.Method == "GET"), $"{entry.Method} {entry.Route} {entry.Handler} of the second round as '{who}' gave {(int)got.Status}");
        }
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task Members_of_one_institution_do_not_find_another(string who)
    {
        foreach (var entry in Access.Table.Where(entry => entry.Route.Contains("{institution}", StringComparison.Ordinal)))
        {
            var may = (entry.Who & Cast[who] & ~Who.Members) != 0;
            var got = await Ask(who, entry, Addresses.OtherInstitution, isRefused: !may);
            if (may && entry.Route.Contains("{item", StringComparison.Ordinal))
                continue; // The document is the first institution's.
            IsThrough(got).Should().Be(may, $"{entry.Method} {entry.Route} {entry.Handler} of another institution as '{who}' gave {(int)got.Status}");
            if (!may && (Cast[who] & Who.Members) != 0)
                got.Status.Should().Be(HttpStatusCode.NotFound, "it is not even told that it exists");
        }
    }

    private async Task<(HttpStatusCode Status, string? Location)> Ask(string who, Entry entry, string institution, bool isRefused, string round = DemoRound.Slug)
    {
        // Signing out ends what other tests of the class use.
        var reader = who.Length == 0 ? site.Reader() : entry.Route == "account/sign-out" ? await site.SignInAgain(who) : await site.SignedIn(who);
        var address = Addresses.Of(entry.Route, round, institution).Replace($"/coordinate/{DemoRound.Slug}", $"/coordinate/{round}", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(entry.Method), address + (entry.Handler.Length > 0 ? $"?handler={entry.Handler}" : ""));
        // Who is to be refused has a token that is good, so that nothing else refuses them; who may do it has none, so that nothing is done.
        if (entry.Method == "POST")
            request.Content = new FormUrlEncodedContent(isRefused ? [new("__RequestVerificationToken", await Token(reader))] : []);
        using var answer = await reader.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    private static async Task<string> Token(HttpClient reader)
    {
        using var answer = await reader.GetAsync("/account/forgotten");
        return (await Site.Read(answer)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static bool IsThrough((HttpStatusCode Status, string? Location) got) =>
        got.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed)
        && got.Location?.Contains("/account/sign-in?return=", StringComparison.Ordinal) != true;
}
