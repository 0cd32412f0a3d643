namespace Assessment.Web.Security;

/// <summary>Keeps out of the logs what an address of this site can hold: the secret of a one-time link, or a name that was searched for.</summary>
public static class QuietLogs
{
    /// <summary>
    /// The host's own lines about requests, and the path it would add to every other line. Faults are logged elsewhere. Who needs these
    /// lines for a while names the logger of one destination: <c>Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics</c>.
    /// </summary>
    public static void KeepAddressesOutOfLogs(this WebApplicationBuilder site) =>
        site.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
}
