using System.Diagnostics;

namespace Assessment.Reports.Tests;

/// <summary>LibreOffice opens an Office file and writes it as PDF: a second program that reads what we wrote. It is given three minutes and then ended.</summary>
public static class LibreOffice
{
    private const string Program = "/usr/bin/soffice";

    public static async Task<byte[]> Pdf(byte[] file, string format)
    {
        Skip.IfNot(File.Exists(Program), "LibreOffice is not installed (package libreoffice-writer-nogui).");
        var folder = Directory.CreateTempSubdirectory("assessment-office-");
        try
        {
            var path = Path.Combine(folder.FullName, $"report.{format}");
            await File.WriteAllBytesAsync(path, file);
            string[] options = ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "pdf", "--outdir", folder.FullName, path];
            using var office = Process.Start(new ProcessStartInfo(Program, options) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var most = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            try
            {
                await office.WaitForExitAsync(most.Token);
            }
            catch (OperationCanceledException)
            {
                office.Kill(entireProcessTree: true);
                throw new TimeoutException("LibreOffice did not end within three minutes.");
            }
            var pdf = Path.Combine(folder.FullName, "report.pdf");
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf) : [];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
