using Assessment.Data;
using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>The round for practising with everything in it that is worth a second look.</summary>
public static class Warned
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 10, 0, 0, TimeSpan.Zero);
    private static readonly string[] Levels = ["digital_archiving", "association_rules", "request_handling", "communication_service", "records_management", "publication_approval"];

    public static async Task WarnAsync(this Site site)
    {
        await using var practice = await PracticeSheet.OpenAsync(site);
        var (system, db, round, sheet, _, layout) = practice;
        // What the round for practising has answered already says other things.
        var given = await db.GivenAnswers.AsNoTracking().Where(answer => answer.SheetId == sheet.Id).ToListAsync();
        await db.SaveAnswersAsync(sheet.Id, [.. given.Select(answer => new AnswerEdit(answer.Address, AnswerState.Blank, answer.Version, Guid.NewGuid()))], Now);
        foreach (var entry in await db.SheetEntries.AsNoTracking().Where(entry => entry.SheetId == sheet.Id).ToListAsync())
            await db.RemoveEntryAsync(sheet.Id, entry.Group, entry.EntryId, Now);
        AnswerEdit Edit(string question, string text) =>
            new(new(question), AnswerState.Answered, given.Exists(answer => answer.Question == question) ? 2 : 0, Guid.NewGuid()) { Text = text };
        const string Pasted = "The division answers for all ministries and has asked each of them in writing.";
        var edits = Levels.Select((id, i) => Edit(id, "4") with { Comment = i < 2 ? Pasted : null })
            .Append(Edit("access_law_status", "law_in_force")).Append(Edit("offices_consulted", "12") with { Cause = ChangeCause.CarriedOver });
        (await db.SaveAnswersAsync(sheet.Id, [.. edits], Now)).Should().OnlyContain(outcome => outcome.Kind == SaveKind.Saved);
        await EarlierAsync(system, round, sheet, layout);
    }

    /// <summary>The same institution in an earlier round, two levels lower and more.</summary>
    private static async Task EarlierAsync(AssessmentDb system, RoundRecord round, Sheet sheet, SheetLayout layout)
    {
        var before = new RoundRecord
        {
            Slug = "practice-before",
            QuestionnaireId = round.QuestionnaireId,
            Edition = round.Edition,
            State = RoundState.Closed,
            Facts = round.Facts with { Id = "practice-before" },
            CreatedAt = Now,
            CreatedBy = round.CreatedBy,
        };
        var part = new Participation { RoundId = before.Id, InstitutionId = sheet.InstitutionId };
        var then = new Sheet { ParticipationId = part.Id, RoundId = before.Id, InstitutionId = sheet.InstitutionId, State = SheetState.Submitted, SubmittedAt = Now.AddYears(-2), Submissions = 1 };
        var answers = new AnswerSheet(layout, PracticeSheet.Institution);
        var slot = layout.SlotOf("digital_archiving", null);
        answers[slot] = new SlotReader(layout.Slots[slot], layout.Questionnaire).Read("1").Answer;
        var json = new SignedContent { Round = before.Slug, Institution = PracticeSheet.Institution, Number = 1, SignedBy = round.CreatedBy, SignedAt = Now.AddYears(-2), Answers = answers }.ToJson();
        system.AddRange(before, part, then,
            new Submission { SheetId = then.Id, Number = 1, CanonicalJson = json, Sha256 = Submission.HashOf(json), SignedBy = round.CreatedBy, SignedAt = Now.AddYears(-2) });
        await system.SaveChangesAsync();
    }
}
