using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Assessment.Web.Mail;

/// <summary>
/// Where this site is, for links in mail: the setting <c>Site:Address</c>, else where the server listens. Never what a request
/// says, because who sends a request chooses that, and a link to a new password would lead to another site.
/// </summary>
public sealed class SiteAddress(IConfiguration settings, IServer server)
{
    public string Root => (settings["Site:Address"] ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080").TrimEnd('/');

    /// <summary>The whole address of a path of ours, which begins with a slash.</summary>
    public string Of(string path) => Root + path;

    /// <summary>The whole address of a one-time link.</summary>
    public string OfLink(string secret) => Of($"/account/link/{secret}");
}
