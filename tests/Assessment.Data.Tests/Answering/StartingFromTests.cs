using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Answering;

public class StartingFromTests
{
    [SkippableTheory, EachDatabase]
    public async Task The_last_rounds_answers_are_taken_over_once_and_marked_until_confirmed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        var (next, person) = await Next(database, round);
        await using var db = await TestRound.As(database, person);
        await db.SaveAnswersAsync(next.Id, [new AnswerEdit(new("has_law"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = "no" }], SigningRound.Now);

        var found = await db.FindEarlierRoundAsync(next, "open-data");
        var earlier = new EarlierSheet(SignedContent.AnswersOf(found!.Submission, SigningRound.Layout)!, SigningRound.Layout);
        var first = await db.StartFromAsync(next.Id, earlier, found.Sheet.Id, SigningRound.Now);
        var second = await db.StartFromAsync(next.Id, earlier, found.Sheet.Id, SigningRound.Now);

        (first, second).Should().Be((2, 0));
        var answers = await db.GivenAnswers.AsNoTracking().Where(answer => answer.SheetId == next.Id).ToDictionaryAsync(answer => answer.Address);
        answers[new("has_law")].Should().BeEquivalentTo(new { Text = "no", CarriedOver = false }, "what is answered already stays");
        answers[new("year")].Should().BeEquivalentTo(new { Text = "2011", CarriedOver = true, ChangedBy = person });
        answers[new("title", "a")].Should().BeEquivalentTo(new { Text = "Finance Act", CarriedOver = true });
        (await db.SheetEntries.Where(entry => entry.SheetId == next.Id).Select(entry => entry.EntryId).ToListAsync()).Should().Equal("a");
        (await db.EvidenceUses.Where(use => use.SheetId == next.Id).Select(use => use.Question).ToListAsync()).Should().Equal("year");

        await db.SaveAnswersAsync(next.Id, [new AnswerEdit(new("year"), AnswerState.Answered, 1, Guid.NewGuid()) { Text = "2011", Cause = ChangeCause.Confirmed }], SigningRound.Now);
        (await db.GivenAnswers.AsNoTracking().SingleAsync(answer => answer.SheetId == next.Id && answer.Question == "year")).CarriedOver.Should().BeFalse();
    }

    [SkippableTheory, EachDatabase]
    public async Task Documents_come_only_with_answers_that_are_taken_over(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        var (next, person) = await Next(database, round);
        await using var db = await TestRound.As(database, person);
        await db.SaveAnswersAsync(next.Id, [new AnswerEdit(new("year"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = "2019" }], SigningRound.Now);
        var found = await db.FindEarlierRoundAsync(next, "open-data");

        await db.StartFromAsync(next.Id, new EarlierSheet(SignedContent.AnswersOf(found!.Submission, SigningRound.Layout)!, SigningRound.Layout), found.Sheet.Id, SigningRound.Now);

        (await db.EvidenceUses.Where(use => use.SheetId == next.Id).ToListAsync()).Should().BeEmpty("the answer was given afresh");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_round_that_began_later_is_not_the_last_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        var (next, person) = await Next(database, round);
        await using (var system = database.Open())
        {
            var record = await system.Rounds.SingleAsync(one => one.Id == next.RoundId);
            record.Facts = record.Facts with { Stages = [new() { Id = "self_assessment", Name = new Wording { ["en"] = "Answers" }, From = new(2001, 1, 1), To = new(2001, 2, 1) }] };
            await system.SaveChangesAsync();
        }
        await using var db = await TestRound.As(database, person);

        (await db.FindEarlierRoundAsync(next, "open-data")).Should().BeNull();
    }

    [SkippableTheory, EachDatabase]
    public async Task Giving_the_same_answer_again_confirms_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        await round.Save("year", "2011", cause: ChangeCause.CarriedOver);

        (await round.Save("year", "2011", 1)).Kind.Should().Be(SaveKind.Saved);

        await using var db = database.Open();
        (await db.GivenAnswers.SingleAsync(answer => answer.SheetId == round.SheetId && answer.Question == "year")).CarriedOver.Should().BeFalse();
        (await db.AnswerChanges.SingleAsync(change => change.SheetId == round.SheetId && change.Version == 2)).Cause.Should().Be(ChangeCause.Confirmed);
    }

    [SkippableTheory, EachDatabase]
    public async Task Another_institutions_answers_and_what_was_never_handed_in_are_not_offered(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await SigningRound.In(database);
        var (next, person) = await Next(database, round, sign: false);
        await using var db = await TestRound.As(database, person);

        (await db.FindEarlierRoundAsync(next, "open-data")).Should().BeNull();
        (await db.FindEarlierRoundAsync(next, "another-instrument")).Should().BeNull();
    }

    /// <summary>The institution in the next round, with a focal point who had no role in the first.</summary>
    private static async Task<(Sheet Sheet, Guid FocalPoint)> Next(TestDatabase database, SigningRound round, bool sign = true)
    {
        await using var db = database.Open();
        var act = new EvidenceItem { InstitutionId = round.Round.Finance.Id, Title = "Finance Act", AddedBy = round.Round.FinanceFocalPoint, AddedAt = SigningRound.Now };
        db.AddRange(new SheetEntry { SheetId = round.SheetId, Group = "acts", EntryId = "a" }, act,
            new EvidenceUse { SheetId = round.SheetId, Question = "year", Entry = "", ItemId = act.Id, AddedBy = act.AddedBy, AddedAt = act.AddedAt });
        await db.SaveChangesAsync();
        await round.Save("has_law", "yes");
        await round.Save("year", "2011");
        await round.Save("title", "Finance Act", entry: "a");
        if (sign)
            (await round.Submit()).Kind.Should().Be(SubmitKind.Submitted);
        var record = new RoundRecord
        {
            Slug = "saint-lucia-2028",
            QuestionnaireId = "open-data",
            Edition = "1",
            State = RoundState.Open,
            Facts = round.Round.Round.Facts with { Id = "saint-lucia-2028" },
            CreatedAt = SigningRound.Now,
            CreatedBy = Guid.CreateVersion7(),
        };
        var part = new Participation { RoundId = record.Id, InstitutionId = round.Round.Finance.Id };
        var sheet = new Sheet { ParticipationId = part.Id, RoundId = record.Id, InstitutionId = part.InstitutionId };
        var person = Guid.CreateVersion7();
        db.AddRange(record, part, sheet, new Membership { PersonId = person, Role = Role.FocalPoint, RoundId = record.Id, ParticipationId = part.Id, Since = SigningRound.Now });
        await db.SaveChangesAsync();
        return (sheet, person);
    }
}
