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

    /// <summary>Every table that only grows, and every unique key of each: a row that shares one key and nothing else is refused.</summary>
    [Fact]
    public async Task No_row_is_replaced_by_another_with_one_of_its_keys()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite);
        var round = await TestRound.In(database);
        await using (var own = await TestRound.As(database, round.FinanceFocalPoint))
            await own.SaveAnswersAsync(round.FinanceSheet.Id, [new AnswerEdit(new AnswerAddress("q1"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = "yes" }], Now);
        await using var db = database.Open();
        db.Add(new Submission { SheetId = round.FinanceSheet.Id, Number = 1, CanonicalJson = "{}", Sha256 = Submission.HashOf("{}"), SignedBy = round.FinanceHead, SignedAt = Now });
        db.Audit(Now, "signed-in");
        await db.SaveChangesAsync();
        var tables = await db.Database.SqlQueryRaw<string>("SELECT DISTINCT tbl_name AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%is_not_removed'").ToListAsync();
        tables.Should().Contain(["answer_change", "submission", "published_edition", "audit_entry"]);
        foreach (var table in tables)
        {
            var columns = await Ask(db, $"SELECT name AS \"Value\" FROM pragma_table_info('{table}')");
            var keys = new List<List<string>>();
            foreach (var index in await Ask(db, $"SELECT name AS \"Value\" FROM pragma_index_list('{table}') WHERE \"unique\" = 1"))
                keys.Add(await Ask(db, $"SELECT name AS \"Value\" FROM pragma_index_info('{index}')"));
            keys.Should().NotBeEmpty();
            var before = await Ask(db, $"SELECT json_object({string.Join(", ", columns.Select(column => $"'{column}', \"{column}\""))}) AS \"Value\" FROM {table}");
            before.Should().NotBeEmpty(table);
            foreach (var key in keys)
            {
                // What else a key is made of is other than before; a sheet stays, for it must exist.
                var others = keys.SelectMany(other => other).Where(column => !key.Contains(column) && column != "sheet_id").ToHashSet();
                var values = columns.Select(column => !others.Contains(column) ? $"\"{column}\"" : column is "version" or "number" ? $"\"{column}\" + 1000" : $"'other' || \"{column}\"");
                var insert = $"INSERT OR REPLACE INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM {table} LIMIT 1";

                (await FluentActions.Awaiting(() => db.Database.ExecuteSqlRawAsync(insert)).Should().ThrowAsync<Exception>($"{table} ({string.Join(", ", key)})"))
                    .Which.Message.Should().Contain("is never replaced");
            }
            (await Ask(db, $"SELECT json_object({string.Join(", ", columns.Select(column => $"'{column}', \"{column}\""))}) AS \"Value\" FROM {table}")).Should().Equal(before);
        }
    }

    private static Task<List<string>> Ask(AssessmentDb db, string sql) => db.Database.SqlQueryRaw<string>(sql).ToListAsync();

    private static async Task Refused(Func<Task> change) =>
        (await change.Should().ThrowAsync<Exception>()).Which.ToString().Should().MatchRegex("a row of \\w+ is never (changed|removed)");
}
