using Assessment.Data.Answering;
using Assessment.Data.Evidence;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Answering;

/// <summary>A round that takes no answers takes none by any way, whatever the page that somebody has open says.</summary>
public class ClosedRoundTests
{
    [SkippableTheory, EachDatabase]
    public async Task While_the_round_is_not_open_or_the_institution_has_left_nothing_is_saved_and_the_writer_is_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        var first = Guid.NewGuid();
        (await Save(database, round, first, "yes", 0)).Kind.Should().Be(SaveKind.Saved);
        await using (var db = await TestRound.As(database, round.Round.FinanceFocalPoint))
            (await db.AddEntryAsync(round.SheetId, "acts", 5, SigningRound.Now)).Should().NotBeNull();

        foreach (var close in Ways)
        {
            await Put(database, round, close);
            await using var db = await TestRound.As(database, round.Round.FinanceFocalPoint);
            (await Save(database, round, Guid.NewGuid(), "no", 1)).Should().BeEquivalentTo(new { Kind = SaveKind.Closed, Now = new { Text = "yes", Version = 1 } }, close.ToString());
            (await db.AddEntryAsync(round.SheetId, "acts", 5, SigningRound.Now)).Should().BeNull();
            (await Save(database, round, first, "yes", 0)).Kind.Should().Be(SaveKind.Repeated, "an answer that was saved and not acknowledged is acknowledged now");
            (await db.AnswerChanges.CountAsync()).Should().Be(1);
        }

        await Put(database, round, (RoundState.Open, HasLeft: false));
        (await Save(database, round, Guid.NewGuid(), "no", 1)).Kind.Should().Be(SaveKind.Saved);
    }

    [SkippableTheory, EachDatabase]
    public async Task Documents_change_when_and_only_when_the_answer_can(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        var (law, other) = (await Document(database, round.Round.Finance.Id), await Document(database, round.Round.Health.Id));

        (await Choose(database, round, "has_law", [law, other], [])).Should().BeTrue();
        (await Used(database, round)).Should().Equal([law], "a document of another institution is not there to be chosen");
        (await Choose(database, round, "has_law", [law], [])).Should().BeTrue("doing it again changes nothing");
        foreach (var close in Ways)
        {
            await Put(database, round, close);
            (await Choose(database, round, "has_law", [], [law])).Should().BeFalse(close.ToString());
        }
        await Put(database, round, (RoundState.Open, HasLeft: false));
        await round.Save("has_law", "no");
        await round.Submit();
        (await Choose(database, round, "has_law", [], [law])).Should().BeFalse("it was signed with this document");
        await round.Return("has_law", "Which law?");
        (await Choose(database, round, "has_law", [], [law])).Should().BeTrue();
        (await Used(database, round)).Should().BeEmpty();
    }

    [SkippableTheory, EachDatabase]
    public async Task Documents_that_are_there_before_the_answer_count_for_it_and_are_signed_only_with_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        var law = await Document(database, round.Round.Finance.Id);
        await Choose(database, round, "has_law", [law], []);
        await Choose(database, round, "remarks", [law], []);

        (await round.Look()).Stored.Answers.Notes[new("has_law")].Sources.Should().Equal("Finance Act");
        await round.Save("has_law", "no");
        var signed = (await round.Submit()).Submission!;

        signed.CanonicalJson.Should().Contain("\"sources\"").And.NotContain("\"remarks\"", "nobody answered there");
        new SignedQuestions(signed).WasHidden(new("remarks")).Should().BeFalse("it was asked, and left blank");
    }

    private static readonly (RoundState State, bool HasLeft)[] Ways = [(RoundState.Paused, false), (RoundState.Closed, false), (RoundState.Cancelled, false), (RoundState.Draft, false), (RoundState.Open, true)];

    private static async Task Put(TestDatabase database, SigningRound round, (RoundState State, bool HasLeft) way)
    {
        await using var db = database.Open();
        (await db.Rounds.SingleAsync()).State = way.State;
        (await db.Participations.SingleAsync(part => part.Id == round.Round.FinanceSheet.ParticipationId)).WithdrawnAt = way.HasLeft ? SigningRound.Now : null;
        await db.SaveChangesAsync();
    }

    private static async Task<SaveOutcome> Save(TestDatabase database, SigningRound round, Guid edit, string text, int baseVersion)
    {
        await using var db = await TestRound.As(database, round.Round.FinanceFocalPoint);
        return (await db.SaveAnswersAsync(round.SheetId, [new AnswerEdit(new("has_law"), AnswerState.Answered, baseVersion, edit) { Text = text }], SigningRound.Now)).Single();
    }

    private static async Task<Guid> Document(TestDatabase database, Guid institution)
    {
        await using var db = database.Open();
        var item = new EvidenceItem { InstitutionId = institution, Title = "Finance Act", AddedBy = Guid.NewGuid(), AddedAt = SigningRound.Now };
        db.Add(item);
        await db.SaveChangesAsync();
        return item.Id;
    }

    private static async Task<bool> Choose(TestDatabase database, SigningRound round, string question, Guid[] added, Guid[] removed)
    {
        await using var db = await TestRound.As(database, round.Round.FinanceFocalPoint);
        return await db.ChangeEvidenceAsync(round.SheetId, new(question), added, removed, SigningRound.Now);
    }

    private static async Task<List<Guid>> Used(TestDatabase database, SigningRound round)
    {
        await using var db = database.Open();
        return await db.EvidenceUses.Where(use => use.SheetId == round.SheetId).Select(use => use.ItemId).ToListAsync();
    }
}
