using System.Globalization;
using System.Text;
using System.Text.Json;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Domain.Auditing;

namespace Assessment.Web.Auditing;

/// <summary>
/// The audit log to take away, as CSV or JSON Lines, oldest line first, written while it is read. It names people by id only, like the
/// log itself, so that such a file may be kept when a person's data is deleted. Each export is a line in the log.
/// </summary>
public static class AuditFiles
{
    private const string Header = "at,person,action,subject,subject_id,round,institution,detail";

    public static void MapAuditFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("audit/export/{format}", async (string format, [AsParameters] AuditFilter filter, AssessmentDb db, TimeProvider clock, HttpContext context) =>
        {
            if (format is not ("csv" or "jsonl"))
                return Results.NotFound();
            var now = clock.GetUtcNow();
            var lines = await filter.FindAsync(db, context.RequestAborted);
            // Only days and known words are written down: whatever else was typed may be a name.
            db.Audit(now, "audit-exported", round: filter.Round, detail: new
            {
                format,
                What = AuditActions.All.Contains(filter.What) ? filter.What : null,
                From = AuditFilter.DayIn(filter.From),
                To = AuditFilter.DayIn(filter.To),
            });
            await db.SaveInTurnAsync(context.RequestAborted);
            var sorted = lines.OrderBy(line => line.At).ThenBy(line => line.Id);
            context.Response.Headers.CacheControl = "private, no-store";
            return Results.Stream(
                stream => Write(stream, ((IAsyncEnumerable<AuditEntry>)sorted).WithCancellation(context.RequestAborted), format == "csv"),
                format == "csv" ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8",
                string.Create(CultureInfo.InvariantCulture, $"audit-{now:yyyyMMdd-HHmmss}.{format}"));
        });

    private static async Task Write(Stream stream, System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable<AuditEntry> lines, bool csv)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (csv)
            await text.WriteLineAsync(Header);
        await foreach (var line in lines)
            await text.WriteLineAsync(csv ? Row(line) : Json(line));
    }

    private static string Row(AuditEntry line) => string.Join(',', new[]
    {
        Moment(line), line.PersonId?.ToString(), line.Action, line.Subject, line.SubjectId?.ToString(), line.RoundId?.ToString(), line.InstitutionId?.ToString(), line.Detail,
    }.Select(Cell));

    private static string Cell(string? text)
    {
        var safe = CsvText.Out(text ?? "");
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Json(AuditEntry line) => JsonSerializer.Serialize(new
    {
        at = Moment(line),
        person = line.PersonId,
        action = line.Action,
        subject = line.Subject,
        subject_id = line.SubjectId,
        round = line.RoundId,
        institution = line.InstitutionId,
        detail = line.Detail is null ? (JsonElement?)null : JsonElement.Parse(line.Detail),
    });

    private static string Moment(AuditEntry line) => line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
