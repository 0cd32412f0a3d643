using Assessment.Web.Mail;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;

namespace Assessment.Web.Tests.Mail;

/// <summary>Where links in mail lead, before the server listens: the link to the first administrator is one of those.</summary>
public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("Site:Address", "https://assessment.example.gov/", "https://assessment.example.gov")]
    [InlineData("urls", "http://127.0.0.1:5999;https://127.0.0.1:6000", "http://127.0.0.1:5999")]
    [InlineData("urls", "http://*:5999", "http://localhost:5999")]
    [InlineData("urls", "http://0.0.0.0:5999", "http://localhost:5999")]
    [InlineData("urls", "http://[::]:5999", "http://localhost:5999")]
    [InlineData("http_ports", "8080", "http://localhost:8080")]
    [InlineData("nothing", "", "http://localhost:5080")]
    public void A_link_leads_to_where_the_site_is_going_to_listen(string setting, string value, string root) =>
        new SiteAddress(new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build(), new NotListening()).Root.Should().Be(root);

    private sealed class NotListening : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
