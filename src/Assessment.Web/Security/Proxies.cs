using System.Net;
using Assessment.Web.Starting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace Assessment.Web.Security;

/// <summary>
/// The proxies in front of the site (the setting <c>Site:Proxies</c>). What they say about a reader's address and about HTTPS is
/// believed; what anybody else says is not.
/// </summary>
public static class Proxies
{
    private const string Setting = "Site:Proxies";

    /// <exception cref="StartingException">The setting cannot be read, or the switch that believes anybody is on.</exception>
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<bool>("FORWARDEDHEADERS_ENABLED"))
            throw new StartingException($"ASPNETCORE_FORWARDEDHEADERS_ENABLED believes anybody about their address. Take it away, and name the proxies in {Setting}.");
        var written = Written(builder.Configuration);
        var networks = written.Select(Read).ToList();
        builder.Services.AddExceptionHandler<PlainHttp>().Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var network in networks)
                headers.KnownIPNetworks.Add(network);
            // Several in a row: each must be known.
            headers.ForwardLimit = null;
        });
    }

    /// <summary>First of all: what comes after asks for the reader's address and for HTTPS.</summary>
    public static void UseProxies(this WebApplication app, bool demo)
    {
        if (Written(app.Configuration).Length > 0)
            app.UseForwardedHeaders();
        else if (!demo && !app.Environment.IsDevelopment())
            app.Lifetime.ApplicationStarted.Register(() => Warn(app.Services.GetRequiredService<IServer>()));
    }

    private static void Warn(IServer server)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses && !addresses.Any(address => address.StartsWith("https", StringComparison.OrdinalIgnoreCase)))
            Console.Error.WriteLine($"The site listens without HTTPS, and no proxy is named: nobody can sign in. Name the proxy that ends TLS in {Setting} (docs/accounts-and-mail.md), or give the site a certificate.");
    }

    private static string[] Written(IConfiguration settings) => settings.GetSection(Setting).Get<string[]>() ?? [];

    private static System.Net.IPNetwork Read(string written) =>
        System.Net.IPNetwork.TryParse(written, out var network) ? network
        : IPAddress.TryParse(written, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new StartingException($"{Setting} has “{written}”; write addresses such as 10.0.0.5, or networks such as 10.0.0.0/24.");
}

/// <summary>A form over plain HTTP: its cookies are for HTTPS only, so it cannot work. It is said what is wrong, in place of an error of ours.</summary>
internal sealed class PlainHttp(ILogger<PlainHttp> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Request.IsHttps || exception.GetBaseException() is not InvalidOperationException { Source: "Microsoft.AspNetCore.Antiforgery" })
            return false;
        log.LogError("A form was asked for without HTTPS. Is there a proxy that ends TLS? Name it in Site:Proxies.");
        httpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        await httpContext.Response.WriteAsync("This page is for HTTPS only. If you run the site: name the proxy that ends TLS in the setting Site:Proxies.", cancellationToken);
        return true;
    }
}
