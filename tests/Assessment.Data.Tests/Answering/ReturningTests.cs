using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Answering;

public class ReturningTests
{
    [SkippableTheory, EachDatabase]
    public async Task Named_questions_come_back_with_reasons_and_only_they_are_open(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await Signed(database);

        (await round.Return("year", "The Gazette says 2012.")).Should().BeTrue();

        (await round.Sheet()).State.Should().Be(SheetState.Returned);
        (await round.Save("has_law", "no", baseVersion: 1)).Kind.Should().Be(SaveKind.Locked);
        (await round.Save("year", "2012", baseVersion: 1)).Kind.Should().Be(SaveKind.Saved);
        await using var db = database.Open();
        (await db.ReturnedQuestions.SingleAsync()).Should().BeEquivalentTo(new { Question = "year", Reason = "The Gazette says 2012.", Submission = 1, ReturnedBy = round.Round.Expert });
        (await db.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()).Should().Equal("sheet-submitted", "sheet-returned");
        (await round.Return("year", "Again?")).Should().BeFalse("it is not handed in at the moment");
    }

    [SkippableTheory, EachDatabase]
    public async Task Handed_in_again_it_has_a_number_and_a_hash_of_its_own_and_says_what_changed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await Signed(database);
        await round.Return("year", "The Gazette says 2012.");
        await round.Save("year", "2012", baseVersion: 1);

        (await round.Submit()).Submission!.Number.Should().Be(2);

        await using var db = database.Open();
        var both = await db.Submissions.OrderBy(submission => submission.Number).ToListAsync();
        both.Select(submission => submission.Sha256).Should().OnlyHaveUniqueItems();
        var sheets = both.Select(submission => SignedContent.AnswersOf(submission, SigningRound.Layout)!).ToList();
        SheetDifferences.Between(sheets[0], sheets[1]).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Before = new { Text = "2011" }, After = new { Text = "2012" } });
    }

    [SkippableTheory, EachDatabase]
    public async Task A_question_that_was_hidden_can_be_answered_when_the_change_makes_it_relevant(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("has_law", "no");
        await round.Submit();
        await round.Return("has_law", "There is the Act of 2011.");

        await round.Save("has_law", "yes", baseVersion: 1);

        (await round.Save("year", "2011")).Kind.Should().Be(SaveKind.Saved, "it is required now");
        (await round.Save("year", "2012", baseVersion: 1)).Kind.Should().Be(SaveKind.Saved, "it was not signed");
        (await round.Submit()).Kind.Should().Be(SubmitKind.Submitted);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_question_that_was_asked_and_left_blank_stays_closed_unless_it_is_named(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await Signed(database);
        await round.Return("year", "The Gazette says 2012.");

        (await round.Save("remarks", "Not asked for.")).Kind.Should().Be(SaveKind.Locked);

        await round.Save("year", "2012", baseVersion: 1);
        await round.Submit();
        await round.Return("remarks", "Say where it is published.");
        (await round.Save("remarks", "In the Gazette.")).Kind.Should().Be(SaveKind.Saved);
    }

    [SkippableTheory, EachDatabase]
    public async Task Those_who_answer_do_not_hand_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await Signed(database);

        foreach (var person in new[] { round.Round.FinanceFocalPoint, round.Round.FinanceHead, round.Round.Observer, round.Round.Stranger })
            await round.Invoking(it => it.Return("year", "?", person)).Should().ThrowAsync<InvalidOperationException>();
        (await round.Return("year", "?", round.Round.Coordinator)).Should().BeTrue();
    }

    private static async Task<SigningRound> Signed(TestDatabase database)
    {
        var round = await SigningRound.In(database);
        await round.Save("has_law", "yes");
        await round.Save("year", "2011");
        (await round.Submit()).Kind.Should().Be(SubmitKind.Submitted);
        return round;
    }
}
