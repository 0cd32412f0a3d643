using System.Diagnostics;
using Assessment.Bench.Web;

namespace Assessment.Bench.Filling;

/// <summary>
/// Many people fill in at once: the published site, real sign-in, form tokens and autosave, the load generator on the same cores. Then
/// the weight of a section, and the coordinator's overview of the whole round.
/// </summary>
internal static class FillingBench
{
    private const int Questions = 300;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] rest)
    {
        if (PublishedSite.Folder(rest) is not { } folder || Settings.Read(rest[1..]) is not { } settings || await OwnDatabase.MakeAsync(settings.Database) is not { } own)
            return 1;
        await using var database = own;
        var crowd = await Crowd.MakeAsync(database.Setting, Questions, settings.People, settings.Institutions, isFilled: true);
        using var site = await PublishedSite.StartAsync(folder, database.Folder, ("ConnectionStrings__Assessment", database.Text), ("Site__Proxies__0", "127.0.0.0/8"), ("Site__Proxies__1", "::1"));
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        var people = crowd.Writers.Select((who, i) => (Who: who, Browser: new Visitor(http, i + 1))).ToList();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) => await one.Browser.SignInAsync(one.Who.Email));
        Console.WriteLine($"  {settings.People} people, {settings.Institutions} institutions, {Questions} questions, all answered; {settings.Database}");
        Measure.Line("the disk: 4 KB written and flushed, median", database.FlushToDisk(), "ms");
        var pressure = new Pressure(people, Questions);
        await pressure.RunAsync(Pace, TimeSpan.FromSeconds(settings.Warm));
        await Hold(site, pressure, settings.Seconds);
        await Weigh(http, people[0]);
        await Overview(http);
        if (settings.FindLimit)
            await FindLimit(pressure, settings.People);
        return 0;
    }

    private static async Task Hold(PublishedSite site, Pressure pressure, int seconds)
    {
        var before = site.Process.TotalProcessorTime;
        var measured = await pressure.RunAsync(Pace, TimeSpan.FromSeconds(seconds));
        site.Process.Refresh();
        var processor = (site.Process.TotalProcessorTime - before).TotalMilliseconds;
        Measure.Line("saves a second", measured.Saves.Count / measured.Lasted.TotalSeconds, "");
        Measure.Line("save, median", Measured.Within(measured.Saves, 50), "ms");
        Measure.Line("save, p95", Measured.Within(measured.Saves, 95), "ms", 30);
        Measure.Line("save, p99", Measured.Within(measured.Saves, 99), "ms");
        Measure.Line("section pages a second", measured.Pages.Count / measured.Lasted.TotalSeconds, "");
        Measure.Line("section page, median", Measured.Within(measured.Pages, 50), "ms");
        Measure.Line("section page, p95", Measured.Within(measured.Pages, 95), "ms", 150);
        Measure.Line("errors", measured.Errors, "", 0);
        Measure.Line("processor time of the site for each request", processor / (measured.Saves.Count + measured.Pages.Count), "ms");
        Measure.Line("memory of the process afterwards", site.Memory, "MiB", 400);
    }

    private static async Task Weigh(HttpClient http, (CrowdWriter Who, Visitor Browser) somebody)
    {
        using var stranger = new HttpClient { BaseAddress = http.BaseAddress };
        var nobody = new Visitor(http, 1);
        var (first, firstFiles) = await PageWeight.OfAsync(stranger.GetStringAsync, nobody.WeighAsync, "/");
        Measure.Line($"front page, compressed, with its {firstFiles} files", first, "KB", 60);
        var (section, files) = await PageWeight.OfAsync(somebody.Browser.ReadAsync, somebody.Browser.WeighAsync, somebody.Who.Section(1));
        Measure.Line($"section page, compressed, with its {files} files", section, "KB", 100);
    }

    private static async Task Overview(HttpClient http)
    {
        var coordinator = new Visitor(http, 0);
        await coordinator.SignInAsync(Crowd.Coordinator);
        var times = new double[50];
        for (var i = -5; i < times.Length; i++)
        {
            var clock = Stopwatch.StartNew();
            if (!await coordinator.OpenAsync($"/coordinate/{Crowd.Slug}"))
                throw new InvalidOperationException("The overview cannot be opened.");
            if (i >= 0)
                times[i] = clock.Elapsed.TotalMilliseconds;
        }
        Measure.Line("the coordinator's overview, median of 50", Measured.Within(times, 50), "ms", 300);
        Measure.Line("the coordinator's overview, p95", Measured.Within(times, 95), "ms");
    }

    private static async Task FindLimit(Pressure pressure, int people)
    {
        for (var rate = people / Pace.TotalSeconds * 1.5; ; rate *= 1.25)
        {
            var measured = await pressure.RunAsync(TimeSpan.FromSeconds(people / rate), TimeSpan.FromSeconds(15));
            var slow = Measured.Within(measured.Saves, 95);
            Measure.Line($"save, p95, at {measured.Saves.Count / measured.Lasted.TotalSeconds:N0} saves a second, {measured.Errors} errors", slow, "ms", 1000);
            if (slow > 1000)
                return;
        }
    }
}
