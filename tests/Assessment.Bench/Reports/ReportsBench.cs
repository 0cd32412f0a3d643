using System.Diagnostics;
using System.Globalization;
using Assessment.Reports.Blocks;
using Assessment.Reports.Rendering;
using Assessment.Reports.Writers;

namespace Assessment.Bench.Reports;

/// <summary>
/// How long a report of about 50 pages with 12 charts takes in each format, cold and warm, and whether the renderer's memory stays flat
/// over many different reports. Medians, by the clock and of the processor time of both processes: on a busy machine the clock measures the others too.
/// </summary>
public static class ReportsBench
{
    /// <summary>Reports after which a format counts as warm: both runtimes have compiled what is used often.</summary>
    private const int WarmUp = 10;

    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, .NET {Environment.Version}"));
        var report = LongReport.Of(1);
        var clock = Stopwatch.StartNew();
        await using var renderer = Renderer.Start();
        if (renderer.Missing() is { } missing)
        {
            Console.WriteLine(missing);
            return 1;
        }
        var before = Processor(renderer);
        var first = await Write(new PdfWriter(renderer), report, Folder(options));
        Line("PDF, cold (process start to bytes)", clock.Elapsed.TotalMilliseconds, Processor(renderer) - before, $"{first.Pages} pages, {report.All().Count(block => block is Figure)} charts");

        var others = Enumerable.Range(2, 20).Select(seed => LongReport.Of(seed)).ToList();
        foreach (var writer in AllWriters.With(renderer))
        {
            await Write(writer, report, Folder(options));
            await Median(renderer, $"{writer.Format}, the next {WarmUp} after the first one", [.. Enumerable.Range(30, WarmUp).Select(seed => LongReport.Of(seed))], other => Write(writer, other, null));
            await Median(renderer, $"{writer.Format}, warm, another report each time", others, other => Write(writer, other, null));
            await Median(renderer, $"{writer.Format}, warm, the same report again", [.. Enumerable.Repeat(report, 10)], same => Write(writer, same, null));
        }
        var charts = Enumerable.Range(60, 8).SelectMany(seed => LongReport.Of(seed).All().OfType<Figure>()).ToList();
        await Median(renderer, $"one chart ({charts.Count} different ones)", charts, async figure => await renderer.ChartAsync(figure.Chart!, 600));
        await Memory(renderer, Number(options, "--memory"));
        Console.WriteLine($"the renderer was started {renderer.Starts} time(s)");
        return 0;
    }

    private static async Task Memory(Renderer renderer, int reports)
    {
        for (var n = 1; n <= reports; n++)
        {
            await Write(new PdfWriter(renderer), LongReport.Of(1000 + n), null);
            if (n is 1 or 10 or 50 || n % 100 == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  after {n,4} reports: renderer {renderer.Memory} MiB, this process {Environment.WorkingSet / 1048576} MiB"));
        }
    }

    private static async Task<Written> Write(IWriter writer, NumberedReport report, string? folder)
    {
        using var file = new MemoryStream();
        var written = await writer.WriteAsync(report, file);
        if (!written.IsDone) throw new InvalidOperationException(written.Problems[0].ToString());
        if (folder is not null) await File.WriteAllBytesAsync(Path.Combine(folder, $"long.{writer.Format}"), file.ToArray());
        return written;
    }

    private static async Task Median<T>(Renderer renderer, string name, IReadOnlyList<T> inputs, Func<T, Task> run)
    {
        var (times, work) = (new List<double>(), new List<double>());
        foreach (var input in inputs)
        {
            var (clock, before) = (Stopwatch.StartNew(), Processor(renderer));
            await run(input);
            times.Add(clock.Elapsed.TotalMilliseconds);
            work.Add(Processor(renderer) - before);
        }
        times.Sort();
        work.Sort();
        Line(name, times[times.Count / 2], work[work.Count / 2], string.Create(CultureInfo.InvariantCulture, $"from {times[0]:0} to {times[^1]:0} ms"));
    }

    /// <summary>Processor time of this process and the renderer so far, in milliseconds.</summary>
    private static double Processor(Renderer renderer) => (Environment.CpuUsage.TotalTime + renderer.Worked).TotalMilliseconds;

    private static void Line(string name, double milliseconds, double processor, string note) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-48} {milliseconds,8:0.0} ms   processor {processor,8:0.0} ms   {note}"));

    private static string? Folder(IReadOnlyList<string> options) => Value(options, "--save");

    private static int Number(IReadOnlyList<string> options, string name) => int.TryParse(Value(options, name), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Value(IReadOnlyList<string> options, string name) =>
        options.Index().Where(pair => pair.Item == name && pair.Index + 1 < options.Count).Select(pair => options[pair.Index + 1]).FirstOrDefault();
}
