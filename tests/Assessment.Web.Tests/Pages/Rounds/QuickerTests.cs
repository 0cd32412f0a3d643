using System.Net;
using Assessment.Data;
using Assessment.Domain.Organisations;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Pages.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Rounds;

/// <summary>Two presses at the same moment.</summary>
public sealed class QuickerTests(Site site) : IClassFixture<Site>
{
    private const string People = "/coordinate/saint-lucia-practice/people";

    [Fact]
    public async Task Somebody_known_who_is_invited_twice_at_once_gets_the_role_once()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var answers = await TwiceAtOnce("Administrator", DemoAccounts.EmailOf("administrator"));

            answers.Should().BeEquivalentTo([HttpStatusCode.Redirect, HttpStatusCode.OK], "one invites and the other is told");
            await using var db = Db();
            var id = DemoAccounts.IdOf("administrator");
            (await db.Memberships.CountAsync(held => held.PersonId == id && held.Role == Role.Observer && held.EndedAt == null)).Should().Be(1);
            await db.Memberships.Where(held => held.PersonId == id).ExecuteUpdateAsync(held => held.SetProperty(row => row.EndedAt, (DateTimeOffset?)DateTimeOffset.UtcNow));
        }
    }

    [Fact]
    public async Task Somebody_new_who_is_invited_twice_at_once_gets_one_mail_with_a_link_that_works()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var email = $"new{attempt}@example.org";
            var answers = await TwiceAtOnce("New Person", email);

            answers.Should().BeEquivalentTo([HttpStatusCode.Redirect, HttpStatusCode.OK]);
            await using var db = Db();
            var id = (await db.People.SingleAsync(person => person.Email == email)).Id;
            (await db.OutgoingMails.CountAsync(mail => mail.PersonId == id)).Should().Be(1);
            (await db.OneTimeLinks.Where(link => link.PersonId == id).Select(link => link.UsedAt).ToListAsync()).Should().Equal((DateTimeOffset?)null);
        }
    }

    private async Task<HttpStatusCode[]> TwiceAtOnce(string name, string email)
    {
        var fields = new Dictionary<string, string> { ["Name"] = name, ["Email"] = email, ["Role"] = "Observer" };
        using var one = await site.SignInAgain("coordinator");
        using var other = await site.SignInAgain("coordinator");
        var (first, second) = (await one.OpenAsync(People), await other.OpenAsync(People));
        var answers = await Task.WhenAll(one.SubmitOn(first, People, fields), other.SubmitOn(second, People, fields));
        return [.. answers.Select(answer => answer.StatusCode)];
    }

    private AssessmentDb Db() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
}
