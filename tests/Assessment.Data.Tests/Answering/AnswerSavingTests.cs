using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Answering;

public class AnswerSavingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 42, 0, TimeSpan.Zero);
    private static readonly AnswerAddress HasLaw = new("has_law");

    [SkippableTheory, EachDatabase]
    public async Task An_answer_is_saved_with_its_history(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);

        var first = await Save(database, round, Edit("yes"));
        var second = await Save(database, round, Edit("no", baseVersion: 1) with { Comment = "Repealed in 2025." }, Now.AddMinutes(5));

        first.Should().BeEquivalentTo(new { Kind = SaveKind.Saved, Now = new { Version = 1, Text = "yes", ChangedBy = round.FinanceFocalPoint, ChangedAt = Now } });
        second.Kind.Should().Be(SaveKind.Saved);
        await using var db = database.Open();
        var now = await db.GivenAnswers.SingleAsync();
        now.Should().BeEquivalentTo(new { Version = 2, Text = "no", Comment = "Repealed in 2025.", State = AnswerState.Answered, ChangedAt = Now.AddMinutes(5) });
        (await db.AnswerChanges.OrderBy(change => change.Version).ToListAsync()).Should().BeEquivalentTo(
            new[] { new { Version = 1, Text = "yes", By = round.FinanceFocalPoint, At = Now }, new { Version = 2, Text = "no", By = round.FinanceFocalPoint, At = Now.AddMinutes(5) } },
            order => order.WithStrictOrdering());
    }

    [SkippableTheory, EachDatabase]
    public async Task Nobody_overwrites_what_they_have_not_seen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await Save(database, round, Edit("yes"));

        var outcome = await Save(database, round, Edit("no", baseVersion: 0));

        outcome.Kind.Should().Be(SaveKind.Conflict);
        outcome.Now.Should().BeEquivalentTo(new { Text = "yes", Version = 1 }, "both texts are to be shown");
        await using var db = database.Open();
        (await db.AnswerChanges.CountAsync()).Should().Be(1);
    }

    [SkippableTheory, EachDatabase]
    public async Task An_edit_that_is_sent_again_is_done_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        var edit = Edit("yes");

        await Save(database, round, edit);
        var again = await Save(database, round, edit);

        again.Should().BeEquivalentTo(new { Kind = SaveKind.Repeated, Now = new { Version = 1 } });
        await using var db = database.Open();
        (await db.AnswerChanges.CountAsync()).Should().Be(1);
    }

    [SkippableTheory, EachDatabase]
    public async Task An_edit_that_is_sent_again_is_told_the_version_that_it_made_whatever_was_saved_since(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        var edit = Edit("yes");
        var first = await Save(database, round, edit);
        await Save(database, round, Edit("no", baseVersion: 1));

        var again = await Save(database, round, edit);

        first.Made!.Version.Should().Be(1);
        again.Should().BeEquivalentTo(new { Kind = SaveKind.Repeated, Now = new { Text = "no", Version = 2 }, Made = new { Text = "yes", Version = 1 } });
    }

    [SkippableTheory, EachDatabase]
    public async Task Writers_who_save_at_once_all_get_an_honest_answer(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(writer => Task.Run(() => Save(database, round, Edit($"text {writer}")))));

        outcomes.Should().ContainSingle(outcome => outcome.Kind == SaveKind.Saved);
        outcomes.Where(outcome => outcome.Kind != SaveKind.Saved).Should().OnlyContain(outcome => outcome.Kind == SaveKind.Conflict && outcome.Now!.Version == 1);
        await using var db = database.Open();
        var stored = await db.GivenAnswers.SingleAsync();
        stored.Text.Should().Be(outcomes.Single(outcome => outcome.Kind == SaveKind.Saved).Now!.Text);
    }

    [SkippableTheory, EachDatabase]
    public async Task The_same_answer_again_is_no_change(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await Save(database, round, Edit("yes"));

        (await Save(database, round, Edit("yes"))).Kind.Should().Be(SaveKind.Same);
        (await Save(database, round, new AnswerEdit(new("other"), AnswerState.Blank, 0, Guid.NewGuid()))).Kind.Should().Be(SaveKind.Same, "an untouched question is not an answer");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_sheet_that_is_handed_in_is_locked_and_one_handed_back_is_open_where_it_was_asked_about(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await Save(database, round, Edit("yes"));
        await Change(database, round, sheet => (sheet.State, sheet.Submissions) = (SheetState.Submitted, 1));

        (await Save(database, round, Edit("no", baseVersion: 1))).Kind.Should().Be(SaveKind.Locked);

        await Change(database, round, sheet => sheet.State = SheetState.Returned);
        await using (var db = database.Open())
        {
            db.Add(new ReturnedQuestion { SheetId = round.FinanceSheet.Id, Submission = 1, Question = "has_law", Reason = "Which law?", ReturnedBy = round.Expert, ReturnedAt = Now });
            await db.SaveChangesAsync();
        }
        (await Save(database, round, Edit("no", baseVersion: 1))).Kind.Should().Be(SaveKind.Saved);
        (await Save(database, round, Edit("3") with { Address = new("another") })).Kind.Should().Be(SaveKind.Locked);
    }

    [SkippableTheory, EachDatabase]
    public async Task History_cannot_be_rewritten(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await Save(database, round, Edit("yes"));
        await using var db = database.Open();

        foreach (var statement in new[] { "UPDATE answer_change SET text = 'no'", "DELETE FROM answer_change" })
            await db.Invoking(it => it.Database.ExecuteSqlRawAsync(statement)).Should().ThrowAsync<Exception>().WithMessage("*answer_change is never*");
        (await db.AnswerChanges.SingleAsync()).Text.Should().Be("yes");
    }

    [SkippableTheory, EachDatabase]
    public async Task Somebody_from_elsewhere_cannot_save(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);

        foreach (var person in new[] { round.HealthFocalPoint, round.Expert, round.Observer, round.Stranger })
        {
            await using var db = await TestRound.As(database, person);
            await db.Invoking(it => it.SaveAnswersAsync(round.FinanceSheet.Id, [Edit("yes")], Now)).Should().ThrowAsync<InvalidOperationException>();
        }
    }

    private static AnswerEdit Edit(string text, int baseVersion = 0) => new(HasLaw, AnswerState.Answered, baseVersion, Guid.NewGuid()) { Text = text };

    private static async Task<SaveOutcome> Save(TestDatabase database, TestRound round, AnswerEdit edit, DateTimeOffset? now = null)
    {
        await using var db = await TestRound.As(database, round.FinanceFocalPoint);
        return (await db.SaveAnswersAsync(round.FinanceSheet.Id, [edit], now ?? Now)).Single();
    }

    private static async Task Change(TestDatabase database, TestRound round, Action<Sheet> change)
    {
        await using var db = database.Open();
        change(await db.Sheets.SingleAsync(sheet => sheet.Id == round.FinanceSheet.Id));
        await db.SaveChangesAsync();
    }
}
