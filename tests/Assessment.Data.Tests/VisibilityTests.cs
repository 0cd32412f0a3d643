using Assessment.Data.Answering;
using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Auditing;
using Assessment.Domain.Evidence;
using Assessment.Domain.Organisations;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests;

public class VisibilityTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_table_has_a_filter_or_is_named_here_as_open()
    {
        using var db = DatabaseSetting.File("unused.db").Open();

        db.Model.GetEntityTypes().Where(entity => entity.GetDeclaredQueryFilters().Count == 0).Select(entity => entity.ClrType)
            .Should().BeSubsetOf(Open, "rows of a round or institution are never open to all");
    }

    // Published editions are public. The tables of accounts are read before anybody is known; pages for administrators alone list them.
    private static readonly Type[] Open =
    [
        typeof(PublishedEdition), typeof(Person), typeof(OneTimeLink), typeof(IdentityUserClaim<Guid>), typeof(IdentityUserLogin<Guid>),
        typeof(IdentityUserToken<Guid>), typeof(SealingKey),
    ];

    [SkippableTheory, EachDatabase]
    public async Task Each_reader_sees_what_their_roles_say_and_no_more(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await Fill(database, round);

        (await Seen(database, round.Coordinator)).Should().Be("rounds 1, institutions 2, parts 2, sheets 2, answers 2, changes 2, remarks 0, evidence 1, audit 0");
        (await Seen(database, round.Expert)).Should().Be("rounds 1, institutions 2, parts 2, sheets 0, answers 0, changes 0, remarks 0, evidence 0, audit 0", "nothing is handed in yet");
        (await Seen(database, round.Observer)).Should().Be("rounds 1, institutions 2, parts 2, sheets 0, answers 0, changes 0, remarks 0, evidence 0, audit 0");
        (await Seen(database, round.FinanceFocalPoint)).Should().Be("rounds 1, institutions 1, parts 1, sheets 1, answers 1, changes 1, remarks 1, evidence 1, audit 0");
        (await Seen(database, round.HealthFocalPoint)).Should().Be("rounds 1, institutions 1, parts 1, sheets 1, answers 1, changes 1, remarks 0, evidence 0, audit 0");
        (await Seen(database, round.Stranger)).Should().Be("rounds 0, institutions 0, parts 0, sheets 0, answers 0, changes 0, remarks 0, evidence 0, audit 0");
        (await Seen(database, round.Stranger, administrator: true)).Should().StartWith("rounds 0, institutions 0, parts 0, sheets 0, answers 0").And.EndWith("audit 1");
        await using var nobody = database.Open(Reader.Nobody);
        (await Seen(nobody)).Should().Be("rounds 0, institutions 0, parts 0, sheets 0, answers 0, changes 0, remarks 0, evidence 0, audit 0");
    }

    [SkippableTheory, EachDatabase]
    public async Task Experts_and_observers_see_a_sheet_once_it_is_handed_in_and_not_what_is_written_after_it_came_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await Fill(database, round);
        await Put(SheetState.Submitted);
        var seen = "rounds 1, institutions 2, parts 2, sheets 1, answers 1, changes 1, remarks 0, evidence 1, audit 0";
        (await Seen(database, round.Expert)).Should().Be(seen);
        (await Seen(database, round.Observer)).Should().Be(seen, "an observer reads");

        await Put(SheetState.Returned);
        (await Seen(database, round.Expert)).Should().Be("rounds 1, institutions 2, parts 2, sheets 1, answers 0, changes 0, remarks 0, evidence 1, audit 0", "what is written since is not handed in");
        (await Seen(database, round.FinanceFocalPoint)).Should().Be("rounds 1, institutions 1, parts 1, sheets 1, answers 1, changes 1, remarks 1, evidence 1, audit 0");

        async Task Put(SheetState state)
        {
            await using var db = database.Open();
            var sheet = await db.Sheets.SingleAsync(sheet => sheet.Id == round.FinanceSheet.Id);
            (sheet.State, sheet.SubmittedAt) = (state, Now);
            await db.SaveChangesAsync();
        }
    }

    [SkippableTheory, EachDatabase]
    public async Task A_role_that_has_ended_shows_nothing_and_a_draft_is_its_coordinators_alone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using (var db = database.Open())
        {
            (await db.Memberships.SingleAsync(held => held.PersonId == round.FinanceFocalPoint)).EndedAt = Now;
            (await db.Rounds.SingleAsync()).State = RoundState.Draft;
            await db.SaveChangesAsync();
        }

        (await Seen(database, round.FinanceFocalPoint)).Should().StartWith("rounds 0, institutions 0, parts 0, sheets 0");
        (await Seen(database, round.HealthFocalPoint)).Should().StartWith("rounds 0");
        (await Seen(database, round.Coordinator)).Should().StartWith("rounds 1");
    }

    [SkippableTheory, EachDatabase]
    public async Task Roles_of_one_round_show_nothing_of_another(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await Fill(database, round);
        await using (var db = database.Open())
        {
            var other = new RoundRecord { Slug = "other", QuestionnaireId = "open-data", Edition = "1", State = RoundState.Open, Facts = round.Round.Facts with { Id = "other" }, CreatedAt = Now, CreatedBy = Guid.NewGuid() };
            var part = new Participation { RoundId = other.Id, InstitutionId = round.Finance.Id };
            db.AddRange(other, part, new Sheet { ParticipationId = part.Id, RoundId = other.Id, InstitutionId = round.Finance.Id });
            await db.SaveChangesAsync();
        }

        (await Seen(database, round.Coordinator)).Should().StartWith("rounds 1, institutions 2, parts 2, sheets 2");
        (await Seen(database, round.FinanceFocalPoint)).Should().StartWith("rounds 1, institutions 1, parts 1, sheets 1", "this round's members are not the other's");
    }

    private static async Task Fill(TestDatabase database, TestRound round)
    {
        foreach (var (person, sheet) in new[] { (round.FinanceFocalPoint, round.FinanceSheet), (round.HealthFocalPoint, round.HealthSheet) })
        {
            await using var own = await TestRound.As(database, person);
            await own.SaveAnswersAsync(sheet.Id, [new AnswerEdit(new("has_law"), AnswerState.Answered, 0, Guid.NewGuid()) { Text = "yes" }], Now);
        }
        await using var db = database.Open();
        var law = new EvidenceItem { InstitutionId = round.Finance.Id, Title = "Finance Act", AddedBy = round.FinanceFocalPoint, AddedAt = Now };
        db.AddRange(
            new Remark { SheetId = round.FinanceSheet.Id, Question = "has_law", Text = "Since when?", By = round.FinanceFocalPoint, At = Now }, law,
            new EvidenceUse { SheetId = round.FinanceSheet.Id, Question = "has_law", Entry = "", ItemId = law.Id, AddedBy = round.FinanceFocalPoint, AddedAt = Now },
            new AuditEntry { At = Now, Action = "signed-in", PersonId = round.Coordinator });
        await db.SaveChangesAsync();
    }

    private static async Task<string> Seen(TestDatabase database, Guid person, bool administrator = false)
    {
        await using var db = await TestRound.As(database, person, administrator);
        return await Seen(db);
    }

    private static async Task<string> Seen(AssessmentDb db) =>
        $"rounds {await db.Rounds.CountAsync()}, institutions {await db.Institutions.CountAsync()}, parts {await db.Participations.CountAsync()}, "
        + $"sheets {await db.Sheets.CountAsync()}, answers {await db.GivenAnswers.CountAsync()}, changes {await db.AnswerChanges.CountAsync()}, "
        + $"remarks {await db.Remarks.CountAsync()}, evidence {await db.EvidenceItems.CountAsync()}, audit {await db.AuditEntries.CountAsync()}";
}
