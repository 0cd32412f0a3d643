using System.Collections.Concurrent;
using System.Diagnostics;

namespace Assessment.Bench.Filling;

/// <summary>Everybody saves an answer at a steady pace and opens another section after each fifth one.</summary>
internal sealed class Pressure(IReadOnlyList<(CrowdWriter Who, Visitor Browser)> people, int questions)
{
    private const int PerSection = 10, SavesInSection = 5;

    /// <summary>Runs for a while and gives what was measured.</summary>
    /// <param name="pace">From one save of a person to the next.</param>
    /// <param name="lasts">How long.</param>
    public async Task<Measured> RunAsync(TimeSpan pace, TimeSpan lasts)
    {
        var measured = new Measured();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(people.Select((one, i) => Task.Run(() => Fill(one.Who, one.Browser, pace * i / people.Count, pace, lasts, clock, measured))));
        measured.Lasted = clock.Elapsed;
        return measured;
    }

    // Times count from when the person acted, also where the program could not send at once: who waits does not press less often.
    private async Task Fill(CrowdWriter who, Visitor browser, TimeSpan due, TimeSpan pace, TimeSpan lasts, Stopwatch clock, Measured measured)
    {
        var own = Enumerable.Range(0, PerSection).Where(question => question % Math.Min(who.Of, PerSection) == who.Rank % PerSection).ToArray();
        for (var (turn, section) = (0, who.Rank); due < lasts; turn++, due += pace)
        {
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed);
            if (turn % SavesInSection == 0)
            {
                section = (section + 1) % (questions / PerSection);
                measured.Note(measured.Pages, await browser.OpenAsync(who.Section(section)), clock.Elapsed - due);
                due = clock.Elapsed;
            }
            var question = section * PerSection + own[turn % own.Length];
            measured.Note(measured.Saves, await browser.SaveAsync(who.Section(section), $"q{question}", Crowd.Value(question, turn)), clock.Elapsed - due);
        }
    }
}

/// <summary>Times in milliseconds.</summary>
internal sealed class Measured
{
    private int errors;

    public ConcurrentBag<double> Saves { get; } = [];

    public ConcurrentBag<double> Pages { get; } = [];

    public int Errors => errors;

    public TimeSpan Lasted { get; set; }

    public void Note(ConcurrentBag<double> times, bool succeeded, TimeSpan time)
    {
        if (!succeeded)
            Interlocked.Increment(ref errors);
        times.Add(time.TotalMilliseconds);
    }

    /// <summary>The time within which so many of a hundred were done.</summary>
    public static double Within(IEnumerable<double> times, int percent)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }
}
