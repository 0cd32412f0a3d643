using System.Net;
using Assessment.Data.Organisations;
using Assessment.Web.Security;
using Assessment.Web.Starting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Security;

public sealed class HeadersTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("", "GET", "/css/app.css", HttpStatusCode.OK)]
    [InlineData("", "GET", "/people", HttpStatusCode.Redirect)]
    [InlineData("", "POST", "/account/sign-in", HttpStatusCode.BadRequest)]
    [InlineData("", "POST", "/account/password", HttpStatusCode.Unauthorized)]
    [InlineData("observer", "GET", "/people", HttpStatusCode.Forbidden)]
    [InlineData("observer", "GET", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("", "POST", "/rounds", HttpStatusCode.MethodNotAllowed)]
    [InlineData("administrator", "GET", "/audit/export/csv", HttpStatusCode.OK)]
    [InlineData("", "GET", "/rounds/saint-lucia-2015/report/en/docx", HttpStatusCode.OK)]
    public async Task Every_kind_of_answer_carries_the_security_headers(string who, string method, string address, HttpStatusCode status)
    {
        var reader = who.Length == 0 ? site.Reader() : await site.SignedIn(who);
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method == "POST")
            request.Content = new FormUrlEncodedContent([]);
        using var answer = await reader.SendAsync(request);

        answer.StatusCode.Should().Be(status);
        foreach (var (name, value) in SecurityHeaders.All)
            answer.Headers.GetValues(name).Should().Equal([value], $"{method} {address}");
    }

    [Fact]
    public async Task A_document_that_somebody_uploaded_is_shut_in_further()
    {
        var reader = await site.SignedIn("focal-point");
        using var answer = await reader.GetAsync(Addresses.Of("fill/{round}/{institution}/evidence/{item:guid}/file", DemoRound.Slug, "division-modernisation"));

        answer.Headers.GetValues("Content-Security-Policy").Should().Equal("sandbox; default-src 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
    }

    [Fact]
    public async Task Who_uploads_too_much_is_told_how_long_to_wait_and_nobody_else_is()
    {
        using var strict = site.WithWebHostBuilder(host => host.UseSetting("Accounts:UploadsPerMinute", "2"));
        using var hasty = await SignIn(strict, "coordinator");
        using var other = await SignIn(strict, "focal-point");
        for (var i = 0; i < 2; i++)
            using (var fine = await hasty.Submit("/coordinate/questionnaires", []))
                fine.StatusCode.Should().Be(HttpStatusCode.OK);

        using var answer = await hasty.Submit("/coordinate/questionnaires", []);

        answer.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.Should().BeInRange(1, 60);
        (await Site.Read(answer)).QuerySelector("h1")!.TextContent.Should().Be("Please wait a minute");
        foreach (var (name, value) in SecurityHeaders.All)
            answer.Headers.GetValues(name).Should().Equal(value);
        using var fromOther = await other.PostAsync("/fill/saint-lucia-practice/division-modernisation/evidence", new FormUrlEncodedContent([]));
        fromOther.StatusCode.Should().Be(HttpStatusCode.BadRequest, "another person's uploads are not counted with these");
        (await hasty.GetAsync("/coordinate/questionnaires")).StatusCode.Should().Be(HttpStatusCode.OK, "reading is not limited");
    }

    [Fact]
    public async Task In_production_every_cookie_is_for_https_only_and_closed_to_scripts()
    {
        using var real = site.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        await using (var scope = real.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(Person.New("ana@example.org", "en", TimeProvider.System.GetUtcNow()), Site.DemoPassword)).Succeeded.Should().BeTrue();
        using var reader = real.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new("https://assessment.example.org") });
        using var form = await reader.GetAsync("/account/sign-in?lang=es");
        using var entered = await reader.Submit("/account/sign-in", new() { ["Email"] = "ana@example.org", ["Password"] = Site.DemoPassword });
        using var left = await reader.SubmitOn(await Site.Read(await reader.GetAsync("/rounds")), "/rounds", [], "/account/sign-out");

        var cookies = new[] { form, entered, left }.SelectMany(answer => answer.Headers.GetValues("Set-Cookie")).ToList();
        cookies.Select(cookie => cookie.Split('=')[0]).Should().Contain("assessment.session").And.Contain("assessment.forms");
        cookies.Should().OnlyContain(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase) && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase)
            && (cookie.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase) || cookie.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase)));
        form.Headers.Contains("Strict-Transport-Security").Should().BeTrue();
    }

    private static async Task<HttpClient> SignIn(WebApplicationFactory<Program> there, string who)
    {
        var reader = there.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await reader.Submit("/account/sign-in", new() { ["Email"] = Web.Accounts.DemoAccounts.EmailOf(who), ["Password"] = Site.DemoPassword });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return reader;
    }
}
