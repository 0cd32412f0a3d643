using System.Globalization;
using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Assessment.Reports.Blocks;
using Assessment.Reports.Sections;
using Assessment.Reports.Templates;
using Assessment.Web.Answering;
using Assessment.Web.Languages;
using Assessment.Web.Questionnaires;
using Assessment.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Reports;

/// <summary>Serves questionnaires on paper: blank for everybody, filled in for those who may see the answers; always as files to keep.</summary>
public static class Papers
{
    /// <summary>The formats of a questionnaire; a workbook of it would be empty.</summary>
    private static readonly string[] Formats = ["pdf", "docx", "html"];

    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("instruments/{id}/print/{language}/{format}", async (string id, string language, string format, Shelf shelf, Printer printer, CancellationToken stop) =>
            shelf.Find(id) is { } edition && edition.Questionnaire.Languages.Contains(language)
                ? await Send(QuestionnairePaper.Blank(edition.Questionnaire, ReportTemplate.CultureOf(language)), $"{id}.{language}", format, printer, stop)
                : Results.NotFound());
        routes.MapGet("fill/{round}/{institution}/print/{language}/{format}", async (
            string round, string institution, string language, string format, AssessmentDb db, Shelf shelf, Printer printer, TimeProvider clock, CancellationToken stop) =>
        {
            var found = await (
                from sheet in db.Sheets
                where sheet.Layer == Layer.Self
                join record in db.Rounds on sheet.RoundId equals record.Id
                join body in db.Institutions on sheet.InstitutionId equals body.Id
                where record.Slug == round && body.Slug == institution
                select new { sheet, record, body }).AsNoTracking().SingleOrDefaultAsync(stop);
            if (found is null || shelf.Find(found.record.QuestionnaireId, found.record.Edition) is not { } edition || !edition.Questionnaire.Languages.Contains(language))
                return Results.NotFound();
            var ready = await db.LoadReadySheetAsync(found.sheet, edition.Scorer.Plan.Layout, institution, found.record.Today(clock.GetUtcNow()), stop);
            var state = await StateAsync(db, found.sheet, language, clock.GetUtcNow(), stop);
            var paper = QuestionnairePaper.Filled(ready.Signed, found.record.Facts, found.body.Name.In(language), ReportTemplate.CultureOf(language), state);
            db.Audit(clock.GetUtcNow(), "paper-downloaded", ("sheet", found.sheet.Id), found.record.Id, found.body.Id, new { format });
            await db.SaveInTurnAsync(stop);
            return await Send(paper, string.Create(CultureInfo.InvariantCulture, $"{round}.{institution}.{(state.Submission is { } number ? $"submission-{number}" : "draft")}.{language}"), format, printer, stop);
        });
    }

    /// <summary>Whether the reader gets what was signed last, or the work on it.</summary>
    private static async Task<PaperState> StateAsync(AssessmentDb db, Domain.Answering.Sheet sheet, string language, DateTimeOffset now, CancellationToken stop)
    {
        if ((sheet.State != SheetState.Submitted && db.Reader.SeesWorkOn(sheet)) || await db.LastSubmissionAsync(sheet, stop) is not { } last)
            return new() { At = now };
        var signer = (await db.ReadSignersAsync(sheet, [last], stop))[last.Number];
        var words = new TextsIn(Language.Find(language) ?? Language.All[0]);
        return new()
        {
            Submission = last.Number,
            At = last.SignedAt,
            Signer = string.Join(", ", new[] { signer.Name ?? words["Fill.Somebody"], signer.Role is { } role ? words[$"Role.{role}"] : null }.OfType<string>()),
            Sha256 = last.Sha256,
        };
    }

    private static async Task<IResult> Send(NumberedReport paper, string name, string format, Printer printer, CancellationToken stop)
    {
        if (!Formats.Contains(format) || printer.Writers.FirstOrDefault(one => one.Format == format) is not { } writer)
            return Results.NotFound();
        using var content = new MemoryStream();
        return (await writer.WriteAsync(paper, content, stop)).IsDone
            ? Results.File(content.ToArray(), writer.MediaType, $"{name}.{format}")
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
