using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Assessment.Web.Mail;

/// <summary>
/// Where this site is, for links in mail: the setting <c>Site:Address</c>, else where the server listens or is going to. Never what a
/// request says, because who sends a request chooses that, and a link to a new password would lead to another site.
/// </summary>
public sealed class SiteAddress(IConfiguration settings, IServer server)
{
    public string Root => (settings["Site:Address"] ?? Reachable(Listening)).TrimEnd('/');

    // The first links are made before the server listens; what it was told is known by then.
    private string Listening => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? settings[WebHostDefaults.ServerUrlsKey]?.Split(';')[0]
        ?? (settings[WebHostDefaults.HttpPortsKey]?.Split(';')[0] is { Length: > 0 } port ? $"http://*:{port}" : "http://localhost:5080");

    /// <summary>The whole address of a path of ours, which begins with a slash.</summary>
    public string Of(string path) => Root + path;

    /// <summary>The whole address of a one-time link.</summary>
    public string OfLink(string secret) => Of($"/account/link/{secret}");

    // A server that listens on every address is no place to go to; on this computer it is "localhost".
    private static string Reachable(string address)
    {
        var parsed = BindingAddress.Parse(address.Trim());
        return parsed.Host is "*" or "+" or "0.0.0.0" or "[::]" ? $"{parsed.Scheme}://localhost:{parsed.Port}" : address.Trim();
    }
}
