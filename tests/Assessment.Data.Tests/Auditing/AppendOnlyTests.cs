using Assessment.Data.Answering;
using Assessment.Data.Auditing;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Auditing;

/// <summary>What may only grow: the database itself refuses to change or remove a row, whoever asks.</summary>
public sealed class AppendOnlyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task A_line_of_the_audit_log_is_never_changed_or_removed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await using var db = database.Open();
        db.Audit(Now, "signed-in");
        await db.SaveChangesAsync();

        await Refused(() => db.AuditEntries.ExecuteUpdateAsync(lines => lines.SetProperty(line => line.PersonId, (Guid?)null)));
        await Refused(() => db.AuditEntries.ExecuteDeleteAsync());
        (await db.AuditEntries.SingleAsync()).Action.Should().Be("signed-in");
    }

    [SkippableTheory, EachDatabase]
    public async Task The_history_of_answers_and_what_was_signed_are_never_changed_or_removed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using (var own = await TestRound.As(database, round.FinanceFocalPoint))
            await own.SaveAnswersAsync(round.FinanceSheet.Id, [new AnswerEdit(new AnswerAddress("q1"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = "yes" }], Now);
        await using var db = database.Open();
        db.Add(new Submission { SheetId = round.FinanceSheet.Id, Number = 1, CanonicalJson = "{}", Sha256 = Submission.HashOf("{}"), SignedBy = round.FinanceHead, SignedAt = Now });
        await db.SaveChangesAsync();

        await Refused(() => db.AnswerChanges.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.By, Guid.NewGuid())));
        await Refused(() => db.AnswerChanges.ExecuteDeleteAsync());
        await Refused(() => db.Submissions.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.SignedBy, Guid.NewGuid())));
        await Refused(() => db.Submissions.ExecuteDeleteAsync());
    }

    private static async Task Refused(Func<Task> change) =>
        (await change.Should().ThrowAsync<Exception>()).Which.ToString().Should().MatchRegex("a row of \\w+ is never (changed|removed)");
}
