using System.Text.Json;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Mail;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Organisations;

public sealed class ErasingTests
{
    private const string Name = "Ana Quill Ñandú";
    private const string Email = "ana.quill@example.org";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task After_deletion_no_table_holds_the_name_or_address_and_the_history_holds_the_id(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        var ana = await Ana(database, round.Stranger);
        await Work(database, round, ana.Id);

        await using (var db = database.Open())
            (await db.EraseAsync(ana.Id, Now)).Should().BeEmpty();

        (await Dump(database)).Should().NotContain("Quill", "nothing may tell who it was").And.NotContain("quill").And.NotContain("subject-of-ana");
        await using var after = database.Open();
        var person = await after.People.SingleAsync(row => row.Id == ana.Id);
        person.Should().BeEquivalentTo(new { Name = "", Email = (string?)null, PasswordHash = (string?)null, IsErased = true, ClosedAt = Now });
        (await after.AnswerChanges.SingleAsync()).By.Should().Be(ana.Id);
        (await after.AuditEntries.Select(line => line.Action).ToListAsync()).Should().Contain("person-erased").And.Contain("profile-changed");
        (await after.Memberships.SingleAsync(held => held.PersonId == ana.Id)).EndedAt.Should().Be(Now);
        var mail = await after.OutgoingMails.SingleAsync(row => row.PersonId == ana.Id);
        mail.Should().BeEquivalentTo(new { Address = "", Text = "", FailedAt = Now, SealedLink = (string?)null });
        (await after.OutgoingMails.SingleAsync(row => row.PersonId == null)).Text.Should().Be("… (…) handed you a section.");
    }

    [SkippableTheory, EachDatabase]
    public async Task The_address_can_be_used_by_somebody_new_afterwards(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var ana = await Ana(database, Guid.CreateVersion7());
        await using (var db = database.Open())
            await db.EraseAsync(ana.Id, Now);

        (await Ana(database, Guid.CreateVersion7())).Id.Should().NotBe(ana.Id);
    }

    [SkippableTheory, EachDatabase]
    public async Task The_last_administrator_stays_and_the_reason_is_given(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var ana = await Ana(database, Guid.CreateVersion7(), administrator: true);
        await using var db = database.Open();

        (await db.EraseAsync(ana.Id, Now)).Should().Equal(new Hold(HoldKind.LastAdministrator));

        (await db.People.AsNoTracking().SingleAsync()).Email.Should().Be(Email);
        db.Add(Administrator("berta@example.org"));
        await db.SaveChangesAsync();
        (await db.EraseAsync(ana.Id, Now)).Should().BeEmpty();
    }

    [SkippableTheory, EachDatabase]
    public async Task The_only_focal_point_stays_until_the_sheet_is_handed_in_or_there_is_another(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        var ana = await Ana(database, round.FinanceFocalPoint);
        await using var db = database.Open();

        var hold = (await db.HoldsAsync(ana.Id)).Should().ContainSingle().Subject;
        hold.Kind.Should().Be(HoldKind.OnlyFocalPoint);
        (hold.Institution!.In("en"), hold.Round!.In("en")).Should().Be(("Ministry of Finance", "Open government «2026»"));
        var other = Administrator("berta@example.org");
        db.AddRange(other, new Membership { PersonId = other.Id, Role = Role.FocalPoint, RoundId = round.Round.Id, ParticipationId = round.FinanceSheet.ParticipationId, Since = Now });
        await db.SaveChangesAsync();
        (await db.HoldsAsync(ana.Id)).Should().BeEmpty("there is another");
        other.ClosedAt = Now;
        await db.SaveChangesAsync();
        (await db.HoldsAsync(ana.Id)).Should().ContainSingle("the other one's account is closed");
        (await db.Sheets.SingleAsync(sheet => sheet.Id == round.FinanceSheet.Id)).State = SheetState.Submitted;
        await db.SaveChangesAsync();
        (await db.HoldsAsync(ana.Id)).Should().BeEmpty("it is handed in");
    }

    [SkippableTheory, EachDatabase]
    public async Task The_only_coordinator_stays_until_the_round_is_over(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        var ana = await Ana(database, round.Coordinator);
        await using var db = database.Open();

        (await db.HoldsAsync(ana.Id)).Should().ContainSingle().Which.Kind.Should().Be(HoldKind.OnlyCoordinator);
        (await db.Rounds.SingleAsync()).State = RoundState.Closed;
        await db.SaveChangesAsync();
        (await db.HoldsAsync(ana.Id)).Should().BeEmpty();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_person_s_data_is_given_whole_and_without_secrets(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var round = await TestRound.In(database);
        var ana = await Ana(database, round.Stranger);
        await Work(database, round, ana.Id);

        var text = (await database.Setting.ReadPersonalDataAsync(ana.Id))!;

        text.Should().NotContain("hash-of-the-password").And.NotContain("sealed-secret").And.NotContain("key-of-the-app");
        var data = JsonDocument.Parse(text).RootElement;
        data.GetProperty("profile").GetProperty("email").GetString().Should().Be(Email);
        data.GetProperty("sign_in_elsewhere")[0].GetProperty("subject").GetString().Should().Be("subject-of-ana");
        data.GetProperty("roles")[0].GetProperty("role").GetString().Should().Be("Contributor");
        data.GetProperty("answers_changed")[0].GetProperty("question").GetString().Should().Be("q1");
        data.GetProperty("questionnaires")[0].GetProperty("institution").GetString().Should().Be("finance");
        data.GetProperty("mails")[0].GetProperty("text").GetString().Should().Contain(Name);
        data.GetProperty("remarks")[0].GetProperty("text").GetString().Should().Be("Which law?");
        data.GetProperty("audit_log")[0].GetProperty("action").GetString().Should().Be("profile-changed");
        (await database.Setting.ReadPersonalDataAsync(Guid.NewGuid())).Should().BeNull();
    }

    [Fact]
    public void Every_table_that_names_people_is_looked_through()
    {
        using var db = DatabaseSetting.File("unused.db").Open();
        var naming = db.Model.GetEntityTypes().Where(entity => entity.ClrType == typeof(Person) || entity.GetProperties().Any(property =>
            (property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?))
            && (property.Name is "PersonId" or "UserId" or "AuthorId" or "To" || property.Name.EndsWith("By", StringComparison.Ordinal))));

        naming.Select(entity => entity.ClrType).Should().NotBeEmpty().And.BeSubsetOf(PersonalData.Tables);
    }

    [SkippableTheory, EachDatabase]
    public async Task Mail_to_others_loses_every_name_of_the_person_and_nothing_else(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var ana = Administrator("an@example.org");
        (ana.Name, ana.IsAdministrator) = ("Ana Li", false);
        string[] texts =
        [
            "Ana Lima (joan@example.org, an@example.org.uk) asks you.", "ANA LI asks you, at An@Example.org.", "Ana Rosa Pérez asks you.", "Anita asks; anita. Old: a.li@example.org",
        ];
        await using (var db = database.Open())
        {
            db.AddRange(ana);
            db.AddRange(texts.Select((text, at) => Mail(null, "colleague@example.org", text, null, $"{at}")));
            foreach (var former in new[] { "Ana Rosa Pérez", "Anita", "a.li@example.org" })
                db.KeepFormer(ana, former);
            await db.SaveChangesAsync();
            (await database.Setting.ReadPersonalDataAsync(ana.Id)).Should().Contain("Ana Rosa Pérez").And.Contain("Anita");
        }

        await using (var db = database.Open())
            (await db.EraseAsync(ana.Id, Now)).Should().BeEmpty();

        await using var after = database.Open();
        (await after.OutgoingMails.OrderBy(mail => mail.Kind).Select(mail => mail.Text).ToListAsync()).Should().Equal(
            texts[0], "… asks you, at ….", "… asks you.", "… asks; anita. Old: …");
        (await Dump(database)).Should().NotContain("Pérez");
    }

    private static async Task<Person> Ana(TestDatabase database, Guid id, bool administrator = false)
    {
        var ana = Administrator(Email);
        (ana.Id, ana.Name, ana.IsAdministrator, ana.PasswordHash) = (id, Name, administrator, "hash-of-the-password");
        await using var db = database.Open();
        db.Add(ana);
        await db.SaveChangesAsync();
        return ana;
    }

    private static Person Administrator(string email)
    {
        var person = Person.New(email, "es", Now);
        person.IsAdministrator = true;
        return person;
    }

    // A line in every table that can name somebody.
    private static async Task Work(TestDatabase database, TestRound round, Guid ana)
    {
        await using var db = database.Open();
        var sheet = round.FinanceSheet;
        db.AddRange(
            new Membership { PersonId = ana, Role = Role.Contributor, RoundId = round.Round.Id, ParticipationId = sheet.ParticipationId, Since = Now },
            new IdentityUserLogin<Guid> { UserId = ana, LoginProvider = "https://id.example.gov", ProviderKey = "subject-of-ana", ProviderDisplayName = Name },
            new IdentityUserToken<Guid> { UserId = ana, LoginProvider = "site", Name = "AuthenticatorKey", Value = "key-of-the-app" },
            OneTimeLink.Create(LinkKind.NewAddress, ana, Now, "new.quill@example.org").Link,
            new AnswerChange { SheetId = sheet.Id, Question = "q1", Entry = "", Row = "", Version = 1, At = Now, By = ana, EditId = Guid.NewGuid() },
            new Remark { SheetId = sheet.Id, Question = "q1", Text = "Which law?", By = ana, At = Now },
            Mail(ana, Email, $"Dear {Name}, {{link}}", "sealed-secret"),
            Mail(null, "colleague@example.org", $"{Name} ({Email}) handed you a section.", null));
        db.Audit(Now, "profile-changed", ("person", ana));
        await db.SaveChangesAsync();
    }

    private static OutgoingMail Mail(Guid? person, string address, string text, string? link, string kind = "Invitation") => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = person,
        Address = address,
        Language = "es",
        Kind = kind,
        Subject = $"Invitation for {Name}",
        Text = text,
        SealedLink = link,
        BouncedAt = Now,
        BounceStatus = "5.1.1",
        BounceDiagnosis = person is null ? null : $"550 5.1.1 <{Email}> is unknown",
        CreatedAt = Now,
        DueAt = Now,
    };

    // Every row of every table as text.
    private static async Task<string> Dump(TestDatabase database)
    {
        await using var db = database.Open();
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().ToList();
        await db.Database.OpenConnectionAsync();
        var all = new StringWriter();
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var column = 0; column < rows.FieldCount; column++)
                    await all.WriteLineAsync($"{table}.{rows.GetName(column)}: {rows.GetValue(column)}");
        }
        return all.ToString();
    }
}
