namespace Assessment.Web.Security;

/// <summary>Keeps a site with demo data on this computer, whatever address the configuration asks for.</summary>
public static class Loopback
{
    /// <summary>Takes the ports from the configured addresses and leaves their hosts aside.</summary>
    public static void ListenOnLoopbackOnly(this WebApplicationBuilder builder)
    {
        var addresses = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? "http://localhost:5080";
        builder.WebHost.UseUrls([.. addresses.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(OnLoopback).Distinct()]);
    }

    public static string OnLoopback(string address)
    {
        var parsed = BindingAddress.Parse(address.Trim());
        // Kestrel cannot take a free port on "localhost", which is two addresses.
        var host = parsed.Port == 0 ? "127.0.0.1" : "localhost";
        return $"{parsed.Scheme}://{host}:{parsed.Port}";
    }
}
