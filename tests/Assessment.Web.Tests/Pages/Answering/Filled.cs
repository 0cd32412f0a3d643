using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Questionnaires;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>The round for practising, filled in so far that nothing blocks the signature.</summary>
public static class Filled
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 10, 0, 0, TimeSpan.Zero);

    public static async Task FillAsync(this Site site)
    {
        await using var practice = await PracticeSheet.OpenAsync(site);
        var (system, db, _, sheet, person, layout) = practice;
        var act = new EvidenceItem { InstitutionId = sheet.InstitutionId, Title = "Annual report 2015", AddedBy = person, AddedAt = Now };
        system.Add(act);
        await system.SaveChangesAsync();
        // What one answer makes relevant may be required in its turn.
        for (var turn = 0; turn < 10; turn++)
        {
            var ready = await db.LoadReadySheetAsync(sheet, layout, PracticeSheet.Institution, new(2026, 3, 9));
            var errors = ready.Check().Where(finding => finding.Blocks).Select(finding => finding.Problem).ToList();
            if (errors.Count == 0)
                return;
            await db.SaveAnswersAsync(sheet.Id, [.. errors.Where(error => error.Key is "answer-required").Select(error => Answer(error.At[0], layout))], Now);
            system.AddRange(errors.Where(error => error.Key is "evidence-required").Select(error => error.At[0].Question).Distinct()
                .Select(question => new EvidenceUse { SheetId = sheet.Id, Question = question, Entry = "", ItemId = act.Id, AddedBy = person, AddedAt = Now }));
            await system.SaveChangesAsync();
        }
        throw new InvalidOperationException("The sheet of the demo round cannot be filled.");
    }

    /// <summary>Two answers with the same long comment, which is worth a look.</summary>
    public static async Task PasteAsync(this Site site)
    {
        var focal = await site.SignedIn("focal-point");
        var address = Practice.Section("section_about");
        const string Text = "The division answers for all ministries and has asked each of them in writing.";
        using var saved = await focal.SaveAsync(await focal.OpenAsync(address), address, ("answers_as_of:comment", Text), ("offices_consulted:comment", Text));
        saved.StatusCode.Should().Be(System.Net.HttpStatusCode.Redirect);
    }

    private static AnswerEdit Answer(AnswerAddress address, SheetLayout layout)
    {
        var slot = layout.Slots[layout.SlotOf(address.Question, address.Row)];
        var type = QuestionTypes.Find(slot.Question.Type)!;
        var text = slot.Question.Scale is { } scale ? layout.Questionnaire.FindScale(scale)!.Levels[0].Id
            : type.Options(slot.Question) is [var option, ..] ? option.Id : type.ExampleAnswer!;
        return new AnswerEdit(address, AnswerState.Answered, 0, Guid.NewGuid()) { Text = text };
    }
}
