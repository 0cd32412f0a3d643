using System.Net;
using System.Text.Json;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Accounts;

public sealed class DataTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_name_that_is_replaced_is_kept_until_the_deletion()
    {
        using var reader = await site.SignInAgain("head");
        using (await reader.Submit("/account", new() { ["Name"] = "Someone Renamed", ["ReadingLanguage"] = "en" })) { }

        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        (await db.FormerAsync(DemoAccounts.IdOf("head"))).Should().Equal("Head of institution");
    }

    [Fact]
    public async Task Everybody_takes_away_what_is_kept_about_them_and_the_download_is_in_the_log()
    {
        using var reader = await site.SignInAgain("observer");

        using var answer = await reader.SubmitOn(await Page(reader, "/account/data"), "", [], "/account/data?handler=Download");

        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("my-data.json");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        var data = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        data.GetProperty("profile").GetProperty("email").GetString().Should().Be("observer@demo.example");
        data.GetProperty("roles")[0].GetProperty("role").GetString().Should().Be("Observer");
        data.GetProperty("audit_log").EnumerateArray().Select(line => line.GetProperty("action").GetString()).Should().Contain("signed-in").And.Contain("personal-data-downloaded");
    }

    [Fact]
    public async Task Who_deletes_their_data_says_so_twice_and_is_out_for_good()
    {
        using var reader = await site.SignInAgain("deputy");
        (await Read(Delete(reader, new() { ["Password"] = "not the password at all" }))).Errors()
            .Should().BeEquivalentTo("This is not your present password", "Tick that you know it is for good");

        using (var answer = await Delete(reader, new() { ["Password"] = Site.DemoPassword, ["Sure"] = "true" }))
            answer.Headers.Location!.ToString().Should().Be("/");

        (await Page(reader, "/")).QuerySelector(".masthead__who").Should().BeNull();
        using var again = site.Reader();
        (await Read(again.Submit("/account/sign-in", new() { ["Email"] = "deputy@demo.example", ["Password"] = Site.DemoPassword }))).Errors().Should().ContainSingle();
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open();
        (await db.People.SingleAsync(person => person.Id == DemoAccounts.IdOf("deputy"))).IsErased.Should().BeTrue();
        var log = await Page(await site.SignedIn("administrator"), $"/audit?who={DemoAccounts.IdOf("deputy")}&what=person-erased");
        log.QuerySelector("tbody tr")!.TextContent.Should().Contain("A person who was deleted").And.NotContain("Deputy");
    }

    [Theory]
    [InlineData("focal-point", "focal point of")]
    [InlineData("administrator", "Nobody else is an administrator")]
    [InlineData("coordinator", "Nobody else coordinates the round")]
    public async Task Who_is_still_needed_reads_why_and_gets_no_button(string who, string reason)
    {
        var reader = await site.SignedIn(who);
        var page = await Page(reader, "/account/data");

        page.QuerySelector("main .note")!.TextContent.Should().Contain(reason);
        page.QuerySelector("form[action='/account/data?handler=Delete']").Should().BeNull();
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await reader.PostAsync("/account/data?handler=Delete",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Password", Site.DemoPassword), new("Sure", "true")]));
        answer.StatusCode.Should().Be(HttpStatusCode.OK, "nothing was deleted");
        (await Site.Read(answer)).Errors().Should().ContainSingle();
    }

    [Fact]
    public async Task An_administrator_deletes_somebody_whose_address_they_type_again()
    {
        var admin = await site.SignedIn("administrator");
        var address = $"/people/{DemoAccounts.IdOf("lead-expert")}";
        (await Page(admin, address)).QuerySelector($"a[href='{address}/delete']").Should().NotBeNull();
        (await Read(admin.Submit($"{address}/delete", new() { ["Email"] = "expert@demo.example" }))).Errors().Should().Equal("This is not the e-mail address of this person");

        using (var answer = await admin.Submit($"{address}/delete", new() { ["Email"] = "Lead-Expert@demo.example" }))
            answer.Headers.Location!.ToString().Should().Be("/people");

        (await admin.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Page(admin, "/people")).QuerySelector("main")!.TextContent.Should().NotContain("lead-expert@");
        (await admin.GetAsync($"/people/{DemoAccounts.IdOf("administrator")}/delete")).Headers.Location!.ToString().Should().Be("/account/data");
    }

    private static Task<HttpResponseMessage> Delete(HttpClient reader, Dictionary<string, string> fields) => reader.Submit("/account/data", fields);

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Read(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return await Site.Read(answer);
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> Page(HttpClient reader, string address) => Read(reader.GetAsync(address));
}
