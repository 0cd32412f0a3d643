using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Web.Rounds;

namespace Assessment.Web.Reports;

/// <summary>Serves the reports, always as files to keep: their own styles have no place under the site's policy.</summary>
public static class ReportFiles
{
    public static void MapReportFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("rounds/{round}/report/{language}/{format}", async (string round, string language, string format, Archive archive, Printer printer, AssessmentDb db, TimeProvider clock, CancellationToken stop) =>
        {
            if (archive.Find(round) is not { } dossier || !dossier.Round.Languages.Contains(language)
                || printer.Writers.FirstOrDefault(writer => writer.Format == format) is not { } writer)
                return Results.NotFound();
            if (await printer.Print(dossier, language, writer, stop) is not { } report)
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            // A published report is for everybody; who is not signed in could otherwise fill the log.
            if (db.Reader.PersonId is not null)
            {
                db.Audit(clock.GetUtcNow(), "report-downloaded", detail: new { round, format });
                await db.SaveInTurnAsync(stop);
            }
            return Results.File(report.Content, report.MediaType, report.FileName);
        });
}
