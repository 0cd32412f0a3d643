using Assessment.Data.Organisations;
using Assessment.Data.Rounds;
using Assessment.Data.Schema;
using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Organisations;

public sealed class RolesOnceTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 42, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task A_role_is_held_once_and_again_when_it_has_ended(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        await using var db = database.Open();
        Membership Held(Guid person, Role role, Guid? of = null, Guid? part = null) => new() { PersonId = person, Role = role, RoundId = of, ParticipationId = part, Since = Now };
        async Task<bool> Gives(Membership membership)
        {
            db.Add(membership);
            return await db.TrySaveAsync();
        }

        (await Gives(Held(round.Expert, Role.Expert, round.Round.Id))).Should().BeFalse();
        (await Gives(Held(round.FinanceHead, Role.Head, round.Round.Id, round.FinanceSheet.ParticipationId))).Should().BeFalse();
        (await Gives(Held(round.FinanceHead, Role.Head, round.Round.Id, round.HealthSheet.ParticipationId))).Should().BeTrue("it is another institution");
        (await Gives(Held(round.Stranger, Role.Coordinator))).Should().BeTrue();
        (await Gives(Held(round.Stranger, Role.Coordinator))).Should().BeFalse("the right to open rounds is held once, too");
        (await Gives(Held(round.Stranger, Role.Coordinator, round.Round.Id))).Should().BeTrue();

        await db.Memberships.Where(held => held.PersonId == round.Expert).ExecuteUpdateAsync(held => held.SetProperty(row => row.EndedAt, (DateTimeOffset?)Now));
        (await Gives(Held(round.Expert, Role.Expert, round.Round.Id))).Should().BeTrue();
    }

    [SkippableTheory, EachDatabase]
    public async Task Where_a_role_was_given_twice_before_the_first_of_them_stays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(
            "DROP INDEX ix_membership_person_id_role; DROP INDEX ix_membership_person_id_role_round_id; DROP INDEX ix_membership_person_id_role_participation_id");
        var (person, other) = (Guid.NewGuid(), Guid.NewGuid());
        var first = new Membership { PersonId = person, Role = Role.Coordinator, Since = Now };
        db.AddRange(first, new Membership { PersonId = person, Role = Role.Coordinator, Since = Now.AddSeconds(1) }, new Membership { PersonId = person, Role = Role.Coordinator, Since = Now.AddSeconds(2) },
            new Membership { PersonId = other, Role = Role.Coordinator, Since = Now });
        await db.SaveChangesAsync();

        await db.Database.ExecuteSqlRawAsync(SqlMigration.Script(db.Database.GetMigrations().Single(step => step.EndsWith("_roles_once", StringComparison.Ordinal)), db.Database.ProviderName));

        (await db.Memberships.AsNoTracking().Where(held => held.EndedAt == null).Select(held => held.PersonId).ToListAsync()).Should().BeEquivalentTo([person, other]);
        (await db.Memberships.AsNoTracking().SingleAsync(held => held.PersonId == person && held.EndedAt == null)).Id.Should().Be(first.Id);
    }

    [SkippableTheory, EachDatabase]
    public async Task Where_somebody_was_quicker_the_earlier_link_still_works(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        var person = Person.New("new@example.org", "en", Now);
        string secret;
        await using (var db = database.Open())
        {
            db.Add(person);
            await db.SaveChangesAsync();
            secret = await db.AddLinkAsync(LinkKind.Invitation, person.Id, Now);
            db.Add(new Membership { PersonId = person.Id, Role = Role.Observer, RoundId = round.Round.Id, Since = Now });
            await db.SaveChangesAsync();
        }

        await using (var db = database.Open())
        await using (await db.ChangeRoundAsync(round.Round.Id))
        {
            await db.AddLinkAsync(LinkKind.Invitation, person.Id, Now);
            db.Add(new Membership { PersonId = person.Id, Role = Role.Observer, RoundId = round.Round.Id, Since = Now });
            (await db.TrySaveAsync()).Should().BeFalse();
        }

        await using var after = database.Open();
        (await after.FindLinkAsync(secret, Now)).Should().NotBeNull();
        (await after.OneTimeLinks.CountAsync(link => link.PersonId == person.Id)).Should().Be(1);
    }
}
