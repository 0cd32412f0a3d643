using System.Net;
using Assessment.Web.Security;
using Assessment.Web.Starting;

namespace Assessment.Web.Tests.Security;

/// <summary>Walks every line of the access table that changes something: without the form's token it is refused, whoever asks.</summary>
public sealed class TokenTests(Site site) : IClassFixture<Site>
{
    private static readonly (Who Who, string Account)[] Cast =
    [
        (Who.Administrator, "administrator"), (Who.MayOpenRounds | Who.Coordinator, "coordinator"), (Who.FocalPoint, "focal-point"), (Who.Contributor, "contributor"),
        (Who.Head, "head"), (Who.Deputy, "deputy"), (Who.LeadExpert, "lead-expert"), (Who.Expert, "expert"), (Who.Observer, "observer"), (Who.SignedIn, "observer"),
    ];

    [Fact]
    public async Task Every_form_needs_its_token()
    {
        var lines = Access.Table.Where(entry => entry.Method is not "GET").ToList();
        lines.Should().NotBeEmpty();
        foreach (var entry in lines)
        {
            var reader = entry.Who.HasFlag(Who.Public) ? site.Reader() : await site.SignedIn(Cast.First(one => (one.Who & entry.Who) != 0).Account);
            using var request = new HttpRequestMessage(new HttpMethod(entry.Method), Addresses.Of(entry.Route, DemoRound.Slug, "division-modernisation") + (entry.Handler.Length > 0 ? $"?handler={entry.Handler}" : ""))
            {
                Content = new FormUrlEncodedContent([new("Name", "x")]),
            };
            using var answer = await reader.SendAsync(request);

            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, $"{entry.Method} {entry.Route} {entry.Handler}");
        }
    }
}
