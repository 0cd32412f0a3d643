using AngleSharp.Html.Dom;
using Assessment.Data;
using Assessment.Web.Accounts;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Auditing;

/// <summary>Does what matters, through the pages, and finds each deed in the audit log with who did it.</summary>
public sealed class WalkTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task What_people_do_with_accounts_is_written_down()
    {
        using var stranger = site.Reader();
        for (var i = 0; i < 6; i++)
            await SignIn(stranger, "deputy", "not the password at all");
        using var expert = await site.SignInAgain("expert");
        var page = await Page(expert, "/account/codes");
        var key = page.QuerySelector(".keys__one")!.TextContent.Replace(" ", "");
        using (await expert.SubmitOn(page, "/account/codes", new() { ["Code"] = OneTimeCodes.Code(key, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) })) { }
        await SignIn(stranger, "expert", Site.DemoPassword);
        using (await stranger.Submit("/account/second-step", new() { ["Code"] = "000000" })) { }
        using (await expert.Submit("/account", new() { ["Name"] = "Expert by name" })) { }
        using (await expert.Submit("/account/password", new() { ["Present"] = "wrong", ["Password"] = "seven lanterns under rain" })) { }
        using (await expert.Submit("/account/password", new() { ["Present"] = Site.DemoPassword, ["Password"] = "seven lanterns under rain" })) { }
        using (await expert.SubmitOn(await Page(expert, "/rounds"), "/rounds", [], "/account/sign-out")) { }
        var admin = await site.SignedIn("administrator");
        var address = $"/people/{DemoAccounts.IdOf("observer")}";
        foreach (var deed in new[] { "Link", "Promote", "Demote", "AllowRounds", "StopRounds", "Close", "Reopen" })
            using (await admin.SubmitOn(await Page(admin, address), address, [], $"{address}?handler={deed}")) { }
        using (await admin.Submit("/people/invite", new() { ["Email"] = "berta@example.org" })) { }

        (await Of(null)).Should().Contain(["sign-in-failed", "sign-in-locked-out", "signed-in", "second-step-failed"]);
        (await Of("expert")).Should().Contain(["second-step-added", "profile-changed", "password-refused", "password-changed", "signed-out"]);
        (await Of("administrator")).Should().Contain(
            ["link-sent", "administrator-added", "administrator-removed", "role-given", "role-ended", "account-closed", "account-reopened", "person-invited"]);
    }

    [Fact]
    public async Task What_people_do_with_rounds_and_what_they_download_is_written_down()
    {
        var coordinator = await site.SignedIn("coordinator");
        var round = $"/coordinate/{DemoRound.Slug}";
        foreach (var (move, reason) in new[] { ("Pause", "A storm"), ("Resume", ""), ("Close", ""), ("Reopen", "") })
            using (await coordinator.SubmitOn(await Page(coordinator, round), round, new() { ["move"] = move, ["Reason"] = reason }, $"{round}?handler=Move")) { }
        using (await coordinator.Submit($"{round}/institutions", new() { ["Name[en]"] = "Office of Statistics", ["Country"] = "LC" })) { }
        foreach (var (deed, field) in new[] { ("Weigh", "Weight"), ("Withdraw", "Reason"), ("Return", "") })
            using (await coordinator.SubmitOn(await Page(coordinator, $"{round}/institutions"), $"{round}/institutions", field.Length > 0 ? new() { [field] = "2" } : [], $"{round}/institutions?handler={deed}")) { }
        using (await coordinator.Submit($"{round}/people", new() { ["Name"] = "Carla Ruiz", ["Email"] = "carla@example.org", ["Role"] = "Observer" })) { }
        var focal = await site.SignedIn("focal-point");
        foreach (var file in new[] { "fill/{round}/{institution}/evidence/{item:guid}/file", "fill/{round}/{institution}/print/{language}/{format}", "rounds/{round}/report/{language}/{format}" })
            using (await focal.GetAsync(Addresses.Of(file, DemoRound.Slug, "division-modernisation"))) { }

        (await Of("coordinator")).Should().Contain(
        [
            "round-paused", "round-resumed", "round-closed", "round-reopened", "institution-enrolled", "participation-weighed", "institution-withdrawn", "institution-returned", "role-given", "person-invited",
        ]);
        (await Of("focal-point")).Should().Contain(["evidence-downloaded", "paper-downloaded", "report-downloaded"]);
    }

    // The actions of a person; of nobody for null.
    private async Task<List<string>> Of(string? who)
    {
        var id = who is null ? (Guid?)null : DemoAccounts.IdOf(who);
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        return await db.AuditEntries.Where(line => line.PersonId == id).Select(line => line.Action).Distinct().ToListAsync();
    }

    private static async Task SignIn(HttpClient reader, string who, string password)
    {
        using var answer = await reader.Submit("/account/sign-in", new() { ["Email"] = DemoAccounts.EmailOf(who), ["Password"] = password });
    }

    private static async Task<IHtmlDocument> Page(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        return await Site.Read(answer);
    }
}
