using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Assessment.Bench.Web;

/// <summary>
/// The published site with demo data, as a process of its own on a free port of this computer: how soon it answers, how much the
/// front page weighs with everything it needs, how long the scorecard takes.
/// </summary>
internal static partial class WebBench
{
    private const string Scorecard = "/rounds/saint-lucia-2015/scorecard";

    public static async Task<int> RunAsync(string[] rest)
    {
        if (rest is not [var folder] || !File.Exists(Path.Combine(folder, "Assessment.Web.dll")))
        {
            Console.Error.WriteLine("Name the folder of the published site: dotnet publish src/Assessment.Web -o FOLDER");
            return 1;
        }
        var data = Directory.CreateTempSubdirectory("assessment-bench-");
        try
        {
            await Starts(folder, data.FullName, "ready, first start, with a new database");
            using var site = await Starts(folder, data.FullName, "ready, after that");
            using var reader = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = site.Address };
            reader.DefaultRequestHeaders.Add("Accept-Encoding", "br");
            await Weigh(reader);
            await Time(reader);
            site.Process.Refresh();
            Measure.Line("memory of the process afterwards", site.Process.WorkingSet64 / 1048576.0, "MiB");
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<Site> Starts(string folder, string data, string what)
    {
        var port = FreePort();
        var clock = Stopwatch.StartNew();
        var site = new Site(Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "Assessment.Web.dll"), "--urls", $"http://localhost:{port}"])
        {
            Environment = { ["Demo"] = "true", ["Folders__Data"] = data, ["Logging__LogLevel__Default"] = "Warning" },
        })!, new Uri($"http://localhost:{port}"));
        using var reader = new HttpClient();
        for (var answered = false; !answered; await Task.Delay(answered ? 0 : 10))
        {
            try
            {
                answered = (await reader.GetAsync(site.Address)).IsSuccessStatusCode;
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(60))
            {
                // Not listening yet.
            }
        }
        Measure.Line(what, clock.Elapsed.TotalSeconds, "s", 3);
        if (what.Contains("first", StringComparison.Ordinal))
            site.Dispose();
        return site;
    }

    private static async Task Weigh(HttpClient reader)
    {
        var page = await reader.GetByteArrayAsync("/");
        using var plain = new HttpClient { BaseAddress = reader.BaseAddress };
        var needed = Needed().Matches(await plain.GetStringAsync("/")).Select(match => match.Groups[1].Value).Distinct().ToList();
        var all = page.Length;
        foreach (var file in needed)
            all += (await reader.GetByteArrayAsync(file)).Length;
        Measure.Line($"front page, compressed, with its {needed.Count} files", all / 1024.0, "KB", 60);
    }

    private static async Task Time(HttpClient reader)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < TimeSpan.FromSeconds(3);)
            await reader.GetByteArrayAsync(Scorecard);
        var times = new double[500];
        for (var i = 0; i < times.Length; i++)
        {
            var clock = Stopwatch.StartNew();
            await reader.GetByteArrayAsync(Scorecard);
            times[i] = clock.Elapsed.TotalMilliseconds;
        }
        Array.Sort(times);
        Measure.Line("scorecard, median of 500", times[250], "ms");
        Measure.Line("scorecard, p95 of 500", times[475], "ms", 50);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("""<(?:link rel="(?:stylesheet|icon)"|img|script)[^>]* (?:href|src)="(/[^"]+)""")]
    private static partial Regex Needed();

    /// <summary>The running process; ended when disposed.</summary>
    private sealed record Site(Process Process, Uri Address) : IDisposable
    {
        public void Dispose()
        {
            if (!Process.HasExited)
                Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
