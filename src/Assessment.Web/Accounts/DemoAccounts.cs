using System.Globalization;
using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Domain.Mail;
using Assessment.Web.Languages;
using Assessment.Web.Mail;
using Assessment.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Assessment.Web.Accounts;

/// <summary>
/// One account for each role, for demonstrations. They exist only with demo data, which is served to this computer alone. Their
/// password is new at every start and shown on the console; the setting <c>DemoPassword</c> fixes it for tests.
/// </summary>
public sealed class DemoAccounts(DatabaseSetting database, IPasswordHasher<Person> hasher, IConfiguration settings, IStringLocalizer<Text> texts, SiteAddress site, TimeProvider clock)
{
    /// <summary>Who there is: the part of the address before <c>@demo.example</c>, and the name.</summary>
    public static IReadOnlyList<(string Who, string Name)> All { get; } =
    [
        ("administrator", "Administrator"),
        ("coordinator", "Coordinator"),
        ("lead-expert", "Lead expert"),
        ("expert", "Expert"),
        ("observer", "Observer"),
        ("focal-point", "Focal point"),
        ("contributor", "Contributor"),
        ("head", "Head of institution"),
        ("deputy", "Deputy head"),
    ];

    public static string EmailOf(string who) => $"{who}@demo.example";

    /// <summary>The same at every start, so that a page about somebody keeps its address.</summary>
    public static Guid IdOf(string who) => Numbered(1 + All.ToList().FindIndex(account => account.Who == who));

    /// <summary>The id of a mail in the outbox, so that there is one to look at.</summary>
    public static Guid FirstMail { get; } = Numbered(100);

    private static Guid Numbered(int number) => Guid.Parse($"00000000-0000-7000-8000-{number.ToString("D12", CultureInfo.InvariantCulture)}");

    /// <summary>Makes those that are missing, and gives all of them the password of this start.</summary>
    public async Task PrepareAsync(TextWriter console)
    {
        var password = settings["DemoPassword"] ?? NewPassword();
        await using var db = database.Open(Reader.System("demo accounts"));
        var there = await db.People.ToDictionaryAsync(person => person.Email ?? "");
        // One hash for all: hashing is slow on purpose, and nine of them would be felt at every start.
        var hash = hasher.HashPassword(new Person(), password);
        foreach (var (who, name) in All)
        {
            if (!there.TryGetValue(EmailOf(who), out var person))
            {
                person = Person.New(EmailOf(who), "en", clock.GetUtcNow());
                person.Id = IdOf(who);
                db.People.Add(person);
            }
            person.Name = name;
            person.IsAdministrator = who == "administrator";
            person.EmailConfirmed = true;
            person.ClosedAt = null;
            person.LockoutEnabled = true;
            person.LockoutEnd = null;
            person.PasswordHash = hash;
        }
        if (!await db.OutgoingMails.IgnoreQueryFilters().AnyAsync(mail => mail.Id == FirstMail))
            db.OutgoingMails.Add(Welcome(clock.GetUtcNow()));
        await db.SaveChangesAsync();
        await console.WriteLineAsync($"Demo accounts, all with the password {password}");
        foreach (var (who, name) in All)
            await console.WriteLineAsync($"  {EmailOf(who),-28} {name}");
    }

    private OutgoingMail Welcome(DateTimeOffset now) => new()
    {
        Id = FirstMail,
        PersonId = IdOf("coordinator"),
        Address = EmailOf("coordinator"),
        Language = Language.Current.Code,
        Kind = "Invitation",
        Subject = texts["Mail.Invitation.Subject"],
        Text = texts["Mail.Frame", "Coordinator", texts["Mail.Invitation.Text", ""].Value, site.Root],
        CreatedAt = now,
        DueAt = now,
        Attempts = 1,
        SentAt = now,
    };

    private static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)));
}
