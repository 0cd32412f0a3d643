using System.Net;
using Assessment.Web.Security;
using Assessment.Web.Starting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Assessment.Web.Tests.Security;

public sealed class ProxiesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_form_over_plain_http_says_what_is_wrong_and_is_no_error_of_ours()
    {
        using var real = site.WithWebHostBuilder(host => host.UseEnvironment("Production").UseSetting("Demo", "false"));
        using var reader = real.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        using var answer = await reader.GetAsync("/account/sign-in");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Site:Proxies");
    }

    [Theory]
    [InlineData("10.0.0.5", true)]
    [InlineData("10.0.0.9", false)]
    public async Task Https_and_the_reader_s_address_are_believed_of_a_proxy_that_is_named(string proxy, bool believed)
    {
        using var real = site.WithWebHostBuilder(host => host.UseEnvironment("Production").UseSetting("Demo", "false").UseSetting("Site:Proxies:0", "10.0.0.5").UseSetting("Site:Proxies:1", "192.168.7.0/24"));
        // Two proxies in a row; the reader sits behind both.
        var context = await Ask(real.Server, proxy, "203.0.113.7, 192.168.7.3");

        context.Response.StatusCode.Should().Be(believed ? 200 : 400);
        context.Connection.RemoteIpAddress.Should().Be(IPAddress.Parse(believed ? "203.0.113.7" : proxy));
    }

    [Theory]
    [InlineData("Site:Proxies:0", "the proxy", "*“the proxy”*")]
    [InlineData("FORWARDEDHEADERS_ENABLED", "true", "*believes anybody*")]
    public void What_would_not_work_or_would_believe_anybody_stops_the_start(string setting, string value, string why)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration[setting] = value;

        builder.Invoking(one => one.AddProxies()).Should().Throw<StartingException>().WithMessage(why);
    }

    private static Task<Microsoft.AspNetCore.Http.HttpContext> Ask(Microsoft.AspNetCore.TestHost.TestServer server, string from, string forwarded) => server.SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        (context.Request.Method, context.Request.Scheme, context.Request.Path) = ("GET", "http", "/account/sign-in");
        context.Request.Host = new("assessment.example.gov");
        context.Request.Headers["X-Forwarded-For"] = forwarded;
        context.Request.Headers["X-Forwarded-Proto"] = "https, https";
    });
}
