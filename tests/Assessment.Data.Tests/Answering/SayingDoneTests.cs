using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Answering;

public class SayingDoneTests
{
    [SkippableTheory, EachDatabase]
    public async Task Who_holds_a_section_says_once_that_it_is_done_and_takes_it_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var (round, given) = await Given(database);
        var told = 0;

        var both = await Task.WhenAll(Say(database, round, round.Round.FinanceFocalPoint, true, () => told++), Say(database, round, round.Round.FinanceFocalPoint, true, () => told++));

        both.Should().BeEquivalentTo([true, false], "a button pressed twice says it once");
        told.Should().Be(1);
        (await Live(database)).Should().BeEquivalentTo(new { given.Id, DoneAt = SigningRound.Now }, same => same.Using<DateTimeOffset>(at => at.Subject.Should().BeCloseTo(at.Expectation, TimeSpan.FromMilliseconds(1))).WhenTypeIs<DateTimeOffset>());
        (await Say(database, round, round.Round.FinanceHead, false)).Should().BeFalse("it is not theirs");
        (await Say(database, round, round.Round.FinanceFocalPoint, false, () => told++)).Should().BeTrue();
        (await Live(database)).DoneAt.Should().BeNull();
        told.Should().Be(1, "taking it back is no news");
        await using var db = database.Open();
        (await db.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()).Should().Equal("section-said-done", "section-not-done");
    }

    [SkippableTheory, EachDatabase]
    public async Task Nothing_is_said_of_a_sheet_that_is_handed_in_or_a_section_that_was_taken_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var (round, given) = await Given(database);
        await round.Save("has_law", "no");
        (await round.Submit()).Kind.Should().Be(SubmitKind.Submitted);
        (await Say(database, round, round.Round.FinanceFocalPoint, true)).Should().BeFalse("it is handed in");

        await round.Return("has_law", "There is the Act of 2011.");
        await using (var db = database.Open())
        {
            (await db.SectionAssignments.SingleAsync()).EndedAt = SigningRound.Now;
            await db.SaveChangesAsync();
        }
        (await Say(database, round, round.Round.FinanceFocalPoint, true)).Should().BeFalse("it was taken back");
    }

    [SkippableTheory, EachDatabase]
    public async Task Handed_back_it_is_theirs_again_with_the_message_and_what_they_said_is_kept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var (round, given) = await Given(database);
        await Say(database, round, round.Round.FinanceFocalPoint, true);

        await using (var db = await TestRound.As(database, round.Round.FinanceFocalPoint))
        {
            var sheet = await db.Sheets.SingleAsync(one => one.Id == round.SheetId);
            (await db.HandBackAsync(sheet, given.Id, "The year too.", SigningRound.Now)).Should().NotBeNull();
            (await db.HandBackAsync(sheet, given.Id, "The year too.", SigningRound.Now)).Should().BeNull("it was handed back already");
        }

        (await Live(database)).Should().BeEquivalentTo(new { given.Section, given.PersonId, given.Due, Message = "The year too.", DoneAt = (DateTimeOffset?)null });
        await using var after = database.Open();
        (await after.SectionAssignments.SingleAsync(one => one.Id == given.Id)).DoneAt.Should().NotBeNull();
    }

    private static async Task<(SigningRound Round, SectionAssignment Given)> Given(TestDatabase database)
    {
        var round = await SigningRound.In(database);
        var given = new SectionAssignment
        {
            SheetId = round.SheetId,
            Section = "law",
            PersonId = round.Round.FinanceFocalPoint,
            Due = new DateOnly(2026, 4, 1),
            GivenBy = round.Round.FinanceHead,
            GivenAt = SigningRound.Now,
        };
        await using var db = database.Open();
        db.Add(given);
        await db.SaveChangesAsync();
        return (round, given);
    }

    private static async Task<bool> Say(TestDatabase database, SigningRound round, Guid who, bool isDone, Action? told = null)
    {
        await using var db = await TestRound.As(database, who);
        return await db.SayDoneAsync(await db.Sheets.SingleAsync(sheet => sheet.Id == round.SheetId), "law", isDone, SigningRound.Now, () =>
        {
            told?.Invoke();
            return Task.CompletedTask;
        });
    }

    private static async Task<SectionAssignment> Live(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.SectionAssignments.AsNoTracking().SingleAsync(given => given.EndedAt == null);
    }
}
