using System.Diagnostics;

namespace Assessment.Reports.Tests;

/// <summary>What poppler's tools say about a PDF: a second program that reads what we wrote.</summary>
public static class Poppler
{
    public static string Ask(string tool, byte[] pdf, params string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var process = Start(tool, [.. options, file, .. tool == "pdftotext" ? ["-"] : Array.Empty<string>()]);
            Skip.If(process is null, $"{tool} is not installed (package poppler-utils).");
            var said = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return said;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process? Start(string tool, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
