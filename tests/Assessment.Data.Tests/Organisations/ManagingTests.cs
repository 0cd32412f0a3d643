using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Organisations;

public sealed class ManagingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 42, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task Of_two_administrators_of_whom_one_is_deleted_while_the_other_is_demoted_one_stays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        for (var round = 0; round < 10; round++)
        {
            var (ana, berta) = (Administrator($"ana{round}@example.org"), Administrator($"berta{round}@example.org"));
            await using (var db = database.Open())
            {
                await db.People.ExecuteUpdateAsync(people => people.SetProperty(person => person.IsAdministrator, false));
                db.AddRange(ana, berta);
                await db.SaveChangesAsync();
            }

            await Task.WhenAll(Task.Run(() => Erase(database, ana.Id)), Task.Run(() => Demote(database, berta.Id)));

            await using (var db = database.Open())
                (await db.People.CountAsync(person => person.IsAdministrator && person.ClosedAt == null)).Should().Be(1);
        }
    }

    [SkippableTheory, EachDatabase]
    public async Task Who_was_demoted_meanwhile_deletes_nobody(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var (ana, berta) = (Administrator("ana@example.org"), Administrator("berta@example.org"));
        await using (var db = database.Open())
        {
            db.AddRange(ana, berta);
            await db.SaveChangesAsync();
        }
        await Demote(database, ana.Id);

        await using (var asAna = database.Open(Reader.Person(ana.Id, true, [], [])))
            (await asAna.EraseAsync(berta.Id, Now)).Should().Equal(new Hold(HoldKind.NotAdministrator));

        await using var after = database.Open();
        (await after.People.SingleAsync(person => person.Id == berta.Id)).IsErased.Should().BeFalse();
    }

    [SkippableTheory, EachDatabase]
    public async Task The_link_of_the_first_administrator_works_for_four_hours_and_only_while_there_is_nobody(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await using var db = database.Open();
        var secret = await db.AddLinkAsync(LinkKind.FirstAdministrator, null, Now);
        await db.SaveChangesAsync();
        var link = (await db.FindLinkAsync(secret, Now.AddHours(4).AddSeconds(-1)))!;
        link.Should().NotBeNull();
        (await db.FindLinkAsync(secret, Now.AddHours(4))).Should().BeNull();

        db.Add(Administrator("ana@example.org"));
        await db.SaveChangesAsync();

        (await db.FindLinkAsync(secret, Now)).Should().BeNull();
        (await db.UseLinkAsync(link, Now)).Should().BeFalse("its page was open already");
    }

    private static async Task Erase(TestDatabase database, Guid person)
    {
        await using var db = database.Open();
        await db.EraseAsync(person, Now);
    }

    private static async Task Demote(TestDatabase database, Guid id)
    {
        await using var db = database.Open();
        await using var change = await db.ChangeWhoManagesAsync();
        if (await db.IsLastAdministratorAsync(id))
            return;
        (await db.People.SingleAsync(person => person.Id == id)).IsAdministrator = false;
        await db.SaveChangesAsync();
        await change.CommitAsync();
    }

    private static Person Administrator(string email)
    {
        var person = Person.New(email, "en", Now);
        person.IsAdministrator = true;
        return person;
    }
}
