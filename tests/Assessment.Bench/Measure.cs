using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Assessment.Bench;

/// <summary>Plain stopwatch medians, and the machine they were taken on.</summary>
internal static class Measure
{
    /// <summary>Processor, cores, system and runtime, in one line.</summary>
    public static string Machine
    {
        get
        {
            var model = File.Exists("/proc/cpuinfo")
                ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
            return $"{model ?? "processor unknown"}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, medians";
        }
    }

    /// <summary>Median time in milliseconds, after two seconds of runs that do not count.</summary>
    public static double Median(int runs, Action action) => Medians(runs, action).Clock;

    /// <summary>Median time by the clock and median processor time of the process, both in milliseconds. On a busy machine the clock says more
    /// about the others, the processor time about the work.</summary>
    public static (double Clock, double Processor) Medians(int runs, Action action)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < TimeSpan.FromSeconds(2);) // Until the just-in-time compiler is done.
            action();
        var (clocks, processors) = (new double[runs], new double[runs]);
        for (var i = 0; i < runs; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var before = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            action();
            (clocks[i], processors[i]) = (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        Array.Sort(clocks);
        Array.Sort(processors);
        return (clocks[runs / 2], processors[runs / 2]);
    }

    /// <summary>One line: what, how long or how much, and the limit it is held to.</summary>
    public static void Line(string what, double value, string unit, double? limit = null) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"  {what,-60} {value,10:N1} {unit}{(limit is { } most ? $"   limit {most:N0} {unit}: {(value <= most ? "kept" : "MISSED")}" : "")}"));
}
