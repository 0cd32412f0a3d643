using System.Diagnostics;
using System.Globalization;
using Assessment.Cli.Verbs;
using Assessment.Domain;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;

namespace Assessment.Bench.Answering;

/// <summary>
/// How long it takes to read 1.16 million answers from CSV, score them and roll them up (on one core), and to see what one answer changes
/// in an instrument of 500 questions.
/// </summary>
public static class AnsweringBench
{
    private const int Groups = 193;
    private const int PerGroup = 20;
    private const int Questions = 300;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("assess-bench-");
        try
        {
            if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
                Process.GetCurrentProcess().ProcessorAffinity = 1;
            Console.WriteLine("on one core:");
            FromCsv(folder.FullName, 1);
            FromCsv(folder.FullName, 3);
            OneAnswer();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void FromCsv(string folder, int times)
    {
        var instrument = Path.Combine(folder, "made-up.yaml");
        var table = Path.Combine(folder, $"answers{times}.csv");
        File.WriteAllText(instrument, MadeUp.Instrument(Questions, skipLogic: false));
        MadeUp.WriteTable(table, Groups * times, PerGroup, Questions);
        var (milliseconds, processor) = (new List<double>(), new List<double>());
        for (var run = 0; run < 6; run++)
        {
            using StringWriter output = new(), error = new();
            var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            if (VerbList.Run(["score", instrument, table, "--format", "csv", "--rollup", "mean"], output, error) != VerbList.Done)
                throw new InvalidOperationException(error.ToString());
            milliseconds.Add(clock.Elapsed.TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"CSV of {Groups * times * PerGroup * Questions:N0} answers ({new FileInfo(table).Length / 1e6:0.0} MB), read, scored, rolled up to {Groups * times} groups, written: first {milliseconds[0]:0} ms, median {Median(milliseconds):0} ms (of the processor: {processor[0]:0} and {Median(processor):0} ms); most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB"));
    }

    private static void OneAnswer()
    {
        var text = MadeUp.Instrument(500, skipLogic: true);
        var loads = new List<double>();
        QuestionnaireReading reading = null!;
        for (var run = 0; run < 11; run++)
        {
            var load = Stopwatch.StartNew();
            reading = QuestionnaireReader.Read([SourceFile.OfText("made-up.yaml", text)]);
            loads.Add(load.Elapsed.TotalMilliseconds);
        }
        if (!reading.IsValid)
            throw new InvalidOperationException(reading.Problems.First(p => p.Severity == ProblemSeverity.Error).ToString());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Load and check an instrument of 500 questions: first {loads[0]:0} ms, median {Median(loads):0} ms"));

        var layout = new SheetLayout(reading.Questionnaire!);
        var clock = Stopwatch.StartNew();
        var logic = layout.SkipLogic;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Compile its skip logic: {clock.Elapsed.TotalMilliseconds:0.0} ms"));
        var live = new LiveSheet(new AnswerSheet(layout, "R"));
        var (times, changed) = (new List<double>(), 0);
        var random = new Random(1);
        for (var run = 0; run < 20_000; run++)
        {
            var slot = random.Next(layout.Slots.Count);
            if (layout.Slots[slot].Question.Calculate is not null)
                continue;
            var answer = (slot % 3) switch { 0 => Answer.Of(run % 2, run % 2 == 0 ? "yes" : "no"), _ => Answer.Of(run % 5, (run % 5).ToString(CultureInfo.InvariantCulture)) };
            clock.Restart();
            changed += live.Put(slot, answer).Count;
            times.Add(clock.Elapsed.TotalMicroseconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"One answer changes in it ({logic.Layout.Slots.Count} slots): median {times[times.Count / 2]:0.0} µs, 99 % within {times[times.Count * 99 / 100]:0} µs, longest {times[^1]:0} µs; {changed} other answers appeared, disappeared or were calculated"));
        clock.Restart();
        for (var run = 0; run < 100; run++)
            live.Start();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"All of it worked out anew: {clock.Elapsed.TotalMicroseconds / 100:0} µs"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
