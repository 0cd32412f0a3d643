using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Answering;

public class EntrySavingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 42, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task Entries_are_added_in_order_until_there_are_as_many_as_allowed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using var db = await TestRound.As(database, round.FinanceFocalPoint);

        var (first, second) = (await db.AddEntryAsync(round.FinanceSheet.Id, "laws", 2, Now), await db.AddEntryAsync(round.FinanceSheet.Id, "laws", 2, Now));
        (await db.AddEntryAsync(round.FinanceSheet.Id, "laws", 2, Now)).Should().BeNull("two are enough");

        var stored = await db.SheetEntries.AsNoTracking().OrderBy(entry => entry.Position).Select(entry => entry.EntryId).ToListAsync();
        stored.Should().Equal(first, second);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_removed_entry_makes_room_and_can_be_put_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using var db = await TestRound.As(database, round.FinanceFocalPoint);
        var first = (await db.AddEntryAsync(round.FinanceSheet.Id, "laws", 1, Now))!;

        (await db.RemoveEntryAsync(round.FinanceSheet.Id, "laws", first, Now)).Should().BeTrue();
        (await db.AddEntryAsync(round.FinanceSheet.Id, "laws", 1, Now)).Should().NotBeNull().And.NotBe(first, "an id is never used twice");
        (await db.PutBackEntryAsync(round.FinanceSheet.Id, "laws", first, Now)).Should().BeTrue();

        (await db.SheetEntries.AsNoTracking().SingleAsync(entry => entry.EntryId == first)).RemovedAt.Should().BeNull();
        (await db.ReadEntryHistoryAsync(round.FinanceSheet.Id)).Where(one => one.Entry == first).Select(one => (one.Action, one.By, one.At)).Should().BeEquivalentTo(
            new[] { (EntryHistory.PutBack, round.FinanceFocalPoint, Now), (EntryHistory.Removed, round.FinanceFocalPoint, Now), (EntryHistory.Added, round.FinanceFocalPoint, Now) });
        await using var others = await TestRound.As(database, round.HealthFocalPoint);
        (await others.ReadEntryHistoryAsync(round.FinanceSheet.Id)).Should().BeEmpty("it is another institution's");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_sheet_that_is_handed_in_keeps_its_entries(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using var db = await TestRound.As(database, round.FinanceFocalPoint);
        var first = (await db.AddEntryAsync(round.FinanceSheet.Id, "laws", 9, Now))!;
        await using (var system = database.Open())
            await system.Sheets.Where(sheet => sheet.Id == round.FinanceSheet.Id).ExecuteUpdateAsync(row => row.SetProperty(sheet => sheet.State, SheetState.Submitted));

        (await db.AddEntryAsync(round.FinanceSheet.Id, "laws", 9, Now)).Should().BeNull();
        (await db.RemoveEntryAsync(round.FinanceSheet.Id, "laws", first, Now)).Should().BeFalse();
    }

    [SkippableTheory, EachDatabase]
    public async Task Nobody_touches_the_entries_of_another_institution(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using var hers = await TestRound.As(database, round.FinanceFocalPoint);
        var first = (await hers.AddEntryAsync(round.FinanceSheet.Id, "laws", 9, Now))!;
        await using var others = await TestRound.As(database, round.HealthFocalPoint);

        (await others.AddEntryAsync(round.FinanceSheet.Id, "laws", 9, Now)).Should().BeNull();
        (await others.RemoveEntryAsync(round.FinanceSheet.Id, "laws", first, Now)).Should().BeFalse();
    }

    [SkippableTheory, EachDatabase]
    public async Task The_first_opening_is_noted_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using var db = await TestRound.As(database, round.FinanceFocalPoint);

        await db.MarkOpenedAsync(round.FinanceSheet.Id, Now);
        await db.MarkOpenedAsync(round.FinanceSheet.Id, Now.AddDays(1));

        (await db.Sheets.AsNoTracking().SingleAsync(sheet => sheet.Id == round.FinanceSheet.Id)).OpenedAt.Should().Be(Now);
    }
}
