using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Assessment.Bench.Web;

/// <summary>The published site as a process of its own on a free port of this computer; ended when disposed.</summary>
internal sealed record PublishedSite(Process Process, Uri Address, TimeSpan Ready) : IDisposable
{
    /// <summary>The folder of a published site, or null after saying on the console what is missing.</summary>
    public static string? Folder(string[] rest)
    {
        if (rest is [var folder, ..] && File.Exists(Path.Combine(folder, "Assessment.Web.dll")))
            return folder;
        Console.Error.WriteLine("Name the folder of the published site: dotnet publish src/Assessment.Web -c Release -r linux-x64 -o FOLDER");
        return null;
    }

    /// <summary>Starts it and waits for the front page.</summary>
    public static async Task<PublishedSite> StartAsync(string folder, string data, params (string Name, string Value)[] settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "Assessment.Web.dll"), "--urls", $"http://localhost:{port}"])
        {
            Environment = { ["Folders__Data"] = data, ["Logging__LogLevel__Default"] = "Warning" },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var site = new PublishedSite(Process.Start(start)!, new Uri($"http://localhost:{port}"), TimeSpan.Zero);
        using var reader = new HttpClient();
        while (true)
        {
            try
            {
                if ((await reader.GetAsync(site.Address)).IsSuccessStatusCode)
                    return site with { Ready = clock.Elapsed };
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(60) && !site.Process.HasExited)
            {
                // Not listening yet.
            }
            await Task.Delay(10);
        }
    }

    /// <summary>Memory it holds now, in MiB.</summary>
    public double Memory
    {
        get
        {
            Process.Refresh();
            return Process.WorkingSet64 / 1048576.0;
        }
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        Process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
