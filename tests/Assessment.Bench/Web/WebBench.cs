using System.Diagnostics;
using System.Net;

namespace Assessment.Bench.Web;

/// <summary>
/// The published site with demo data: how soon it answers, how much the front page weighs with everything it needs, how long the
/// scorecard takes.
/// </summary>
internal static class WebBench
{
    private const string Scorecard = "/rounds/saint-lucia-2015/scorecard";

    public static async Task<int> RunAsync(string[] rest)
    {
        if (PublishedSite.Folder(rest) is not { } folder)
            return 1;
        var data = Directory.CreateTempSubdirectory("assessment-bench-");
        try
        {
            using (await Starts(folder, data.FullName, "ready, first start, with a new database"))
            {
            }
            using var site = await Starts(folder, data.FullName, "ready, after that");
            using var reader = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = site.Address };
            reader.DefaultRequestHeaders.Add("Accept-Encoding", "br");
            using var plain = new HttpClient { BaseAddress = site.Address };
            var (weight, files) = await PageWeight.OfAsync(plain.GetStringAsync, reader.GetByteArrayAsync, "/");
            Measure.Line($"front page, compressed, with its {files} files", weight, "KB", 60);
            await Time(reader);
            Measure.Line("memory of the process afterwards", site.Memory, "MiB");
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<PublishedSite> Starts(string folder, string data, string what)
    {
        var site = await PublishedSite.StartAsync(folder, data, ("Demo", "true"));
        Measure.Line(what, site.Ready.TotalSeconds, "s", 3);
        Measure.Line("processor time of that", site.Process.TotalProcessorTime.TotalSeconds, "s");
        return site;
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
}
