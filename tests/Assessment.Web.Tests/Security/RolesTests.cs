using System.Net;
using Assessment.Web.Security;
using Assessment.Web.Starting;
using Assessment.Web.Tests.Pages.Answering;

namespace Assessment.Web.Tests.Security;

/// <summary>Walks every line of the access table as every demo account and as nobody: who may gets through, who may not does not.</summary>
public sealed class RolesTests(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    /// <summary>Experts and observers find a questionnaire once it is handed in (ReadingTests: and not before).</summary>
    public Task InitializeAsync() => site.HandInAllAsync();

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

    public static TheoryData<string> Everybody() => [.. Cast.Keys];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Each_line_of_the_access_table_holds(string who)
    {
        foreach (var entry in Access.Table.Where(entry => !entry.Route.StartsWith("error/", StringComparison.Ordinal)))
        {
            var may = (entry.Who & Cast[who]) != 0;
            var got = await Ask(who, entry, "division-modernisation");
            // A public file may be missing where there is no Node to draw it; nobody is turned away.
            (IsThrough(got) || (entry.Who == Who.Public && got.Status == HttpStatusCode.NotFound)).Should().Be(may, $"{entry.Method} {entry.Route} {entry.Handler} as '{who}' is for {entry.Who} and gave {(int)got.Status} {got.Location}");
        }
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task Members_of_one_institution_do_not_find_another(string who)
    {
        foreach (var entry in Access.Table.Where(entry => entry.Route.Contains("{institution}", StringComparison.Ordinal)))
        {
            var may = (entry.Who & Cast[who] & ~Who.Members) != 0;
            var got = await Ask(who, entry, Addresses.OtherInstitution);
            if (may && entry.Route.Contains("{item", StringComparison.Ordinal))
                continue; // The document is the first institution's.
            IsThrough(got).Should().Be(may, $"{entry.Method} {entry.Route} {entry.Handler} of another institution as '{who}' gave {(int)got.Status}");
            if (!may && (Cast[who] & Who.Members) != 0)
                got.Status.Should().Be(HttpStatusCode.NotFound, "it is not even told that it exists");
        }
    }

    private async Task<(HttpStatusCode Status, string? Location)> Ask(string who, Entry entry, string institution)
    {
        // Signing out ends what other tests of the class use.
        var reader = who.Length == 0 ? site.Reader() : entry.Route == "account/sign-out" ? await site.SignInAgain(who) : await site.SignedIn(who);
        using var request = new HttpRequestMessage(new HttpMethod(entry.Method), Addresses.Of(entry.Route, DemoRound.Slug, institution) + (entry.Handler.Length > 0 ? $"?handler={entry.Handler}" : ""));
        // A form without its token is turned away too, but by another guard and with another answer.
        if (entry.Method == "POST")
            request.Content = new FormUrlEncodedContent([]);
        using var answer = await reader.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    private static bool IsThrough((HttpStatusCode Status, string? Location) got) =>
        got.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed)
        && got.Location?.Contains("/account/sign-in?return=", StringComparison.Ordinal) != true;
}
