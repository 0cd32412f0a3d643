using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Answering;

public class SubmittingTests
{
    [SkippableTheory, EachDatabase]
    public async Task What_the_head_signs_is_kept_with_its_hash_and_the_sheet_is_locked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("has_law", "yes");
        await round.Save("year", "2011");
        var law = new EvidenceItem { InstitutionId = round.Round.Finance.Id, Title = "Finance Act", Citation = "Act 5 of 2011", AddedBy = round.Round.FinanceFocalPoint, AddedAt = SigningRound.Now };
        await using (var library = database.Open())
        {
            library.AddRange(law, new EvidenceUse { SheetId = round.SheetId, Question = "has_law", Entry = "", ItemId = law.Id, AddedBy = law.AddedBy, AddedAt = SigningRound.Now });
            await library.SaveChangesAsync();
        }

        var outcome = await round.Submit();

        outcome.Kind.Should().Be(SubmitKind.Submitted);
        await using var db = database.Open();
        var kept = await db.Submissions.SingleAsync();
        kept.Should().BeEquivalentTo(new { Number = 1, SignedBy = round.Round.FinanceHead, SignedAt = new DateTimeOffset(2026, 3, 9, 10, 42, 7, TimeSpan.Zero), IsIntact = true, outcome.Submission!.Sha256 });
        kept.CanonicalJson.Should().Contain("\"has_law\"").And.Contain("Act 5 of 2011").And.Contain("\"signed_at\": \"2026-03-09T10:42:07Z\"");
        SignedContent.AnswersOf(kept, SigningRound.Layout)![1].Text.Should().Be("2011");
        (await round.Sheet()).Should().BeEquivalentTo(new { State = SheetState.Submitted, Submissions = 1, SubmittedAt = kept.SignedAt });
        (await db.AuditEntries.SingleAsync()).Should().BeEquivalentTo(new { Action = "sheet-submitted", PersonId = round.Round.FinanceHead, SubjectId = round.SheetId });
        (await round.Save("remarks", "One more thing.")).Kind.Should().Be(SaveKind.Locked);
        (await round.Submit()).Should().BeEquivalentTo(new { Kind = SubmitKind.NotOpen, Submission = new { Number = 1 } }, "pressing the button twice signs once");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_sheet_with_errors_is_not_handed_in(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("has_law", "yes");

        var outcome = await round.Submit();

        outcome.Kind.Should().Be(SubmitKind.Errors);
        outcome.Errors.Select(error => $"{error.Problem.At[0]} {error.Problem.Key}").Should().Equal("year answer-required");
        (await round.Sheet()).State.Should().Be(SheetState.Open);
    }

    [SkippableTheory, EachDatabase]
    public async Task Nobody_signs_answers_that_they_have_not_seen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("has_law", "no");
        var seen = (await round.Look()).Fingerprint;
        await round.Save("remarks", "Added while the head was reading.");

        (await round.Submit(seen)).Kind.Should().Be(SubmitKind.Changed);
        (await round.Submit()).Kind.Should().Be(SubmitKind.Submitted);
    }

    [SkippableTheory, EachDatabase]
    public async Task Hidden_answers_and_their_comments_are_not_signed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("has_law", "yes");
        await round.Save("year", "1987");
        await round.Save("has_law", "no", baseVersion: 1);

        (await round.Submit()).Submission!.CanonicalJson.Should().NotContain("1987").And.Contain("\"year\": \"not relevant\"");
    }

    [SkippableTheory, EachDatabase]
    public async Task Only_the_head_or_a_deputy_signs_and_only_while_the_round_is_open(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("has_law", "no");
        var seen = (await round.Look()).Fingerprint;

        foreach (var person in new[] { round.Round.FinanceFocalPoint, round.Round.Coordinator, round.Round.Expert, round.Round.HealthFocalPoint, round.Round.Stranger })
            await round.Invoking(it => it.Submit(seen, person)).Should().ThrowAsync<InvalidOperationException>();

        await using (var db = database.Open())
        {
            (await db.Rounds.SingleAsync()).State = RoundState.Paused;
            await db.SaveChangesAsync();
        }
        (await round.Submit(seen)).Kind.Should().Be(SubmitKind.NotOpen);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_save_that_races_the_signature_is_in_it_or_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("has_law", "no");
        await using (var entries = database.Open())
        {
            entries.AddRange(Enumerable.Range(0, Writers).Select(writer => new SheetEntry { SheetId = round.SheetId, Group = "acts", EntryId = $"w{writer}", Position = writer }));
            await entries.SaveChangesAsync();
        }
        Submission? signed = null;

        var writing = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var (last, version, refused) = ("", 0, false);
            for (var i = 0; !refused; i++)
            {
                await Task.Delay(Random.Shared.Next(25));
                var outcome = await round.Save("title", $"Act {i}", version, $"w{writer}");
                outcome.Kind.Should().BeOneOf(SaveKind.Saved, SaveKind.Locked);
                if (outcome.Kind == SaveKind.Saved)
                    (last, version) = ($"Act {i}", outcome.Now!.Version);
                refused = outcome.Kind == SaveKind.Locked;
            }
            return (Entry: $"w{writer}", Last: last);
        })).ToList();
        // Whoever signs looks again as long as answers keep changing, and gets through between two of them.
        for (var attempt = 0; signed is null; attempt++)
        {
            attempt.Should().BeLessThan(2000);
            if (await round.Submit() is { Kind: SubmitKind.Submitted } outcome)
                signed = outcome.Submission;
        }
        var saved = await Task.WhenAll(writing);

        var entriesSigned = SignedContent.AnswersOf(signed, SigningRound.Layout)!.Entries(0).Select(entry => (Entry: entry.Id, Last: entry[0].Text ?? ""));
        entriesSigned.Should().BeEquivalentTo(saved, "what was said to be saved is in what was signed");
    }

    private const int Writers = 4;
}
