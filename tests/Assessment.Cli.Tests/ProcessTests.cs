using System.Diagnostics;
using Assessment.Cli.Verbs;

namespace Assessment.Cli.Tests;

/// <summary>The command as a process of its own: what only shows there.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void Scores_go_to_standard_output_problems_to_standard_error_and_the_exit_code_tells_them_apart()
    {
        var egdi = Path.Combine(Workplace.Questionnaires, "egdi-2010");

        var good = Start("score", egdi, place.Write("good.csv", "\uFEFFrespondent,osi,hci,tii\r\nSão Tomé,1,1,1\r\n"), "--format", "csv", "--nodes", "dimensions");
        var bad = Start("score", egdi, place.Write("bad.csv", "respondent,osi,hci,tii\nLCA,\"0,5\",1,1\n"));
        var misuse = Start("score", egdi);

        (good.Code, good.Error).Should().Be((VerbList.Done, ""));
        good.Lines[1].Should().StartWith("São Tomé,egdi,1,very_high,1,1,");
        (bad.Code, bad.Output).Should().Be((VerbList.Mistake, ""));
        bad.Error.Should().Contain("row 2, column osi: error: '0,5' does not fit; expected a number from 0 to 1");
        misuse.Code.Should().Be(VerbList.Misuse);
    }

    private static Outcome Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "assess.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }
}
