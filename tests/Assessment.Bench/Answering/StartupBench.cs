using System.Diagnostics;
using System.Globalization;

namespace Assessment.Bench.Answering;

/// <summary>How long a command takes from process start to process end, as published (docs/answer-sheets.md): medians over 20 starts each.</summary>
public static class StartupBench
{
    public static int Run(string[] arguments)
    {
        if (arguments is not [var command, var questionnaires])
        {
            Console.WriteLine("startup COMMAND QUESTIONNAIRES, for example: startup ~/assess/assess questionnaires");
            return 1;
        }
        var table = Path.Combine(Path.GetTempPath(), $"egdi-{Environment.ProcessId}.csv");
        File.WriteAllText(table, "respondent,osi,hci,tii\nLCA,.11111,.88923,.35100\n");
        var review = Path.Combine(questionnaires, "mecigep-open-government");
        foreach (var (what, args) in new (string, string[])[]
        {
            ("assess --help", ["--help"]),
            ("assess evaluate", ["evaluate", "1 + 2"]),
            ("assess score, three questions", ["score", Path.Combine(questionnaires, "egdi"), table]),
            ("assess score, 76 questions in two languages", ["score", review, Path.Combine(review, "examples", "saint-lucia-2015", "agreed.yaml")]),
        })
        {
            var times = Enumerable.Range(0, 21).Select(_ => Once(command, args)).Skip(1).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {times[times.Count / 2]:0} ms, shortest {times[0]:0} ms"));
        }
        File.Delete(table);
        return 0;
    }

    private static double Once(string command, string[] args)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException(error);
    }
}
