using System.Net;
using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Mail;
using Assessment.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Accounts;

/// <summary>Who came through a provider has no password. A browser they left open must not be enough to take the account over.</summary>
public sealed class ProofTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("expert", "/account/address", "Email", "taken.over@example.org")]
    [InlineData("lead-expert", "/account/password", "Password", "seven lanterns under rain")]
    [InlineData("observer", "/account/close", null, null)]
    [InlineData("deputy", "/account/data", "Sure", "true")]
    public async Task Who_has_no_password_shows_a_code_from_their_mail(string who, string address, string? field, string? value)
    {
        using var reader = await WithoutPassword(who);
        var fields = new Dictionary<string, string>();
        if (field is not null)
            fields[field] = value!;

        using (var nothing = await Send(reader, address, fields, ""))
            (await Site.Read(nothing)).Errors().Should().Equal("This is not the code, or it is too old");
        var code = await Code(reader, who, address);
        using (var wrong = await Send(reader, address, fields, code == "000000" ? "111111" : "000000"))
            (await Site.Read(wrong)).Errors().Should().Equal("This is not the code, or it is too old");

        using var right = await Send(reader, address, fields, code);

        right.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private async Task<HttpClient> WithoutPassword(string who)
    {
        var reader = await site.SignInAgain(who);
        await using var db = Db();
        await db.People.Where(person => person.Id == DemoAccounts.IdOf(who)).ExecuteUpdateAsync(people => people.SetProperty(person => person.PasswordHash, (string?)null));
        return reader;
    }

    private static Task<HttpResponseMessage> Send(HttpClient reader, string address, Dictionary<string, string> fields, string code) =>
        reader.Submit(address, new(fields) { ["MailCode"] = code });

    // The code is not readable in the outbox; asked for twice it is sent once.
    private async Task<string> Code(HttpClient reader, string who, string address)
    {
        var token = (await Page(reader, address)).QuerySelector("button[formaction^='/account/code']")!.Closest("form")!.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        for (var twice = 0; twice < 2; twice++)
            using (var asked = await reader.PostAsync($"/account/code?return={address}", new FormUrlEncodedContent([new("__RequestVerificationToken", token)])))
                asked.Headers.Location!.ToString().Should().Be(address);
        var mail = (await site.Services.MailTo(DemoAccounts.EmailOf(who))).Should().ContainSingle(one => one.Kind == "Proof").Subject;
        var code = site.Services.GetRequiredService<SealedLinks>().Open(mail.SealedLink!);
        code.Should().MatchRegex("^[0-9]{6}$");
        mail.Text.Should().NotContain(code).And.Contain("{link}");
        return code;
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(HttpClient reader, string address) => await Site.Read(await reader.GetAsync(address));

    private AssessmentDb Db() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
}
