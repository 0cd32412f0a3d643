using Assessment.Web.Rounds;

namespace Assessment.Web.Reports;

/// <summary>Serves the reports, always as files to keep: their own styles have no place under the site's policy.</summary>
public static class ReportFiles
{
    public static void MapReportFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("rounds/{round}/report/{language}/{format}", async (string round, string language, string format, Archive archive, Printer printer, CancellationToken stop) =>
        {
            if (archive.Find(round) is not { } dossier || !dossier.Round.Languages.Contains(language)
                || printer.Writers.FirstOrDefault(writer => writer.Format == format) is not { } writer)
                return Results.NotFound();
            return await printer.Print(dossier, language, writer, stop) is { } report
                ? Results.File(report.Content, report.MediaType, report.FileName)
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });
}
