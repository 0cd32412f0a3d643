using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>Answers of an earlier round in the round for practising.</summary>
public static class CarriedOver
{
    /// <summary>Puts these answers in as if they had been taken over.</summary>
    public static async Task CarryOverAsync(this Site site, params (string Question, string Text)[] answers)
    {
        await using var practice = await PracticeSheet.OpenAsync(site);
        var versions = await practice.Db.GivenAnswers.AsNoTracking().Where(given => given.SheetId == practice.Sheet.Id && given.Entry == "" && given.Row == "").ToDictionaryAsync(given => given.Question, given => given.Version);
        var edits = answers.Select(one => new AnswerEdit(new(one.Question), AnswerState.Answered, versions.GetValueOrDefault(one.Question), Guid.NewGuid()) { Text = one.Text, Cause = ChangeCause.CarriedOver });
        (await practice.Db.SaveAnswersAsync(practice.Sheet.Id, [.. edits], DateTimeOffset.UtcNow)).Should().OnlyContain(outcome => outcome.Kind == SaveKind.Saved);
    }

    /// <summary>The questions whose answers nobody has confirmed.</summary>
    public static async Task<IReadOnlyList<string>> CarriedOverAsync(this Site site)
    {
        await using var practice = await PracticeSheet.OpenAsync(site);
        return await practice.Db.GivenAnswers.AsNoTracking().Where(given => given.SheetId == practice.Sheet.Id && given.CarriedOver).Select(given => given.Question).ToListAsync();
    }

    /// <summary>The sheet as it is after one question was handed back.</summary>
    public static async Task HandBackAsync(this Site site, string question)
    {
        await using var practice = await PracticeSheet.OpenAsync(site);
        practice.System.Add(new ReturnedQuestion { SheetId = practice.Sheet.Id, Submission = 7, Question = question, Reason = "Which?", ReturnedBy = practice.FocalPoint, ReturnedAt = DateTimeOffset.UtcNow });
        await practice.System.SaveChangesAsync();
        await practice.System.Sheets.Where(one => one.Id == practice.Sheet.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, SheetState.Returned).SetProperty(one => one.Submissions, 7).SetProperty(one => one.SubmittedAt, DateTimeOffset.UtcNow));
    }
}
