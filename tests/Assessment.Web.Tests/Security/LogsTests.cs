using System.Collections.Concurrent;
using Assessment.Web.Accounts;
using Assessment.Web.Tests.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Assessment.Web.Tests.Security;

/// <summary>Listens to everything that the site logs while people sign in, fail and are invited: none of it says who they are.</summary>
public sealed class LogsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_logs_hold_no_name_no_address_and_no_secret()
    {
        var said = new Listener();
        using var real = site.WithWebHostBuilder(host => host.ConfigureLogging(logs => logs.AddProvider(said)).UseSetting("Logging:LogLevel:Assessment", "Trace"));
        using var reader = real.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await Try(reader, "observer", "a password that is wrong");
        await Try(reader, "nobody-at-all", "a password that is wrong");
        await Try(reader, "administrator", Site.DemoPassword);
        using (await reader.Submit("/people/invite", new() { ["Email"] = "berta.quill@example.org", ["Name"] = "Berta Quill" })) { }
        using (await reader.Submit("/people/invite", new() { ["Email"] = "berta.quill@example.org", ["Name"] = "Berta Quill" })) { }
        var link = await real.Services.LinkTo("berta.quill@example.org");
        using var berta = real.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using (await berta.Submit(link, new() { ["Name"] = "Berta Quill", ["Password"] = "seven lanterns under rain" })) { }
        using (await berta.Submit("/account/address", new() { ["Email"] = "b.quill@example.org", ["Password"] = "seven lanterns under rain" })) { }
        using (await berta.Submit("/account/forgotten", new() { ["Email"] = "berta.quill@example.org" })) { }

        said.Lines.Should().NotBeEmpty("something is logged");
        foreach (var secret in new[] { "@demo.example", "@example.org", "Quill", "quill", "wrong", "lanterns", link.Split('/')[^1] })
            said.Lines.Where(line => line.Contains(secret, StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static async Task Try(HttpClient reader, string who, string password)
    {
        using var answer = await reader.Submit("/account/sign-in", new() { ["Email"] = DemoAccounts.EmailOf(who), ["Password"] = password });
    }

    /// <summary>Keeps every line that the site's own settings let through, with the exception that goes with it.</summary>
    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
