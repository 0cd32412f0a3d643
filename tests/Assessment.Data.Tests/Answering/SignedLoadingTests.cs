using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Answering;

public class SignedLoadingTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_reason_that_changes_after_the_look_is_not_signed_unseen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("has_law", "no");
        var seen = (await round.Look()).Fingerprint;
        await Dismiss(database, round, "It was so in 2025.", SigningRound.Now);

        (await round.Submit(seen)).Kind.Should().Be(SubmitKind.Changed);
        (await round.Submit()).Kind.Should().Be(SubmitKind.Submitted);
        await using var db = database.Open();
        SignedContent.ReasonsOf(await db.Submissions.SingleAsync()).Should().ContainSingle().Which.Reason.Should().Be("It was so in 2025.");
    }

    [SkippableTheory, EachDatabase]
    public async Task Of_a_submission_from_before_reasons_were_signed_those_given_until_then_are_read(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("has_law", "no");
        await round.Submit();
        await round.Return("has_law", "There is the Act of 2011.");
        await Dismiss(database, round, "Given before the signature.", SigningRound.Now.AddDays(-1), "levels");
        await Dismiss(database, round, "Given after it.", SigningRound.Now.AddDays(1), "comments");

        (await round.Look(round.Round.Expert)).Reasons.Should().ContainSingle().Which.Reason.Should().Be("Given before the signature.");
        (await round.Look(round.Round.FinanceHead)).Reasons.Should().HaveCount(2);
    }

    private static async Task Dismiss(TestDatabase database, SigningRound round, string reason, DateTimeOffset at, string warning = "levels")
    {
        await using var db = await TestRound.As(database, round.Round.FinanceFocalPoint);
        await db.DismissAsync(round.SheetId, [warning], reason, at);
    }
}
