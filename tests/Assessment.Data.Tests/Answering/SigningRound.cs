using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Answering;

/// <summary>A round whose edition is known to the test, with what people do between a filled sheet and a submitted one.</summary>
public sealed class SigningRound(TestDatabase database, TestRound round)
{
    public static readonly DateTimeOffset Now = new(2026, 3, 9, 10, 42, 7, 123, TimeSpan.Zero);

    public static SheetLayout Layout { get; } = new(new Questionnaire
    {
        Id = "open-data",
        Edition = "1",
        Languages = ["en"],
        Sections =
        [
            new()
            {
                Id = "law",
                Questions =
                [
                    new() { Id = "has_law", Type = "yes_no", Required = "true" },
                    new() { Id = "year", Type = "integer", Relevant = "${has_law} = 'yes'", Required = "true" },
                    new() { Id = "remarks", Type = "long_text" },
                    new() { Id = "acts", Type = "repeat", Questions = [new() { Id = "title", Type = "short_text" }] },
                ],
            },
        ],
    });

    public TestRound Round => round;

    public Guid SheetId => round.FinanceSheet.Id;

    public static async Task<SigningRound> In(TestDatabase database) => new(database, await TestRound.In(database));

    public async Task<SaveOutcome> Save(string question, string text, int baseVersion = 0, string? entry = null, ChangeCause cause = ChangeCause.Typed)
    {
        await using var db = await TestRound.As(database, round.FinanceFocalPoint);
        var edit = new AnswerEdit(new(question, entry), AnswerState.Answered, baseVersion, Guid.NewGuid()) { Text = text, Cause = cause };
        return (await db.SaveAnswersAsync(SheetId, [edit], Now)).Single();
    }

    /// <summary>What a person who may see the sheet has before their eyes.</summary>
    public async Task<ReadySheet> Look(Guid? who = null)
    {
        await using var db = await TestRound.As(database, who ?? round.FinanceHead);
        return await db.LoadReadySheetAsync(await db.Sheets.SingleAsync(sheet => sheet.Id == SheetId), Layout, round.Finance.Slug, round.Round.Today(Now));
    }

    public async Task<SubmitOutcome> Submit(string? seen = null, Guid? who = null)
    {
        seen ??= (await Look()).Fingerprint;
        await using var db = await TestRound.As(database, who ?? round.FinanceHead);
        return await db.SubmitAsync(SheetId, Layout, seen, Now);
    }

    public async Task<bool> Return(string question, string reason, Guid? who = null)
    {
        await using var db = await TestRound.As(database, who ?? round.Expert);
        return await db.ReturnAsync(SheetId, new Dictionary<string, string> { [question] = reason }, Now);
    }

    public async Task<Sheet> Sheet()
    {
        await using var db = database.Open();
        return await db.Sheets.SingleAsync(sheet => sheet.Id == SheetId);
    }
}
