using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Data.Tests.Organisations;

public class PersonTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task A_person_comes_back_as_stored(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var written = Named("ana@example.org");
        written.LockoutEnd = Now.AddMinutes(15);
        await Store(database, written);

        await using var db = database.Open();
        var read = await db.People.SingleAsync();

        read.Should().BeEquivalentTo(written);
        (await db.People.Where(person => person.LockoutEnd > Now).CountAsync()).Should().Be(1);
    }

    [SkippableTheory, EachDatabase]
    public async Task An_address_that_differs_in_capitals_only_is_the_same_address(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await Store(database, Named("ana@example.org"));

        var again = () => Store(database, Named("ANA@Example.org"));

        await again.Should().ThrowAsync<DbUpdateException>();
    }

    [SkippableTheory, EachDatabase]
    public async Task Many_erased_people_may_have_no_address(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);

        await Store(database, Named(null));
        await Store(database, Named(null));

        await using var db = database.Open();
        (await db.People.CountAsync()).Should().Be(2);
    }

    [SkippableTheory, EachDatabase]
    public async Task Identity_stores_and_finds_people_tokens_and_sign_ins_elsewhere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        await using var services = Identity(database);
        await using var scope = services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var ana = Person.New("ana@example.org", "es", Now);

        (await people.CreateAsync(ana, "a long and quiet sentence")).Succeeded.Should().BeTrue();
        (await people.ResetAuthenticatorKeyAsync(ana)).Succeeded.Should().BeTrue();
        (await people.AddLoginAsync(ana, new UserLoginInfo("https://id.example.gov", new string('s', 255), "Government"))).Succeeded.Should().BeTrue();

        (await people.FindByEmailAsync("ANA@example.ORG"))!.Id.Should().Be(ana.Id);
        (await people.FindByLoginAsync("https://id.example.gov", new string('s', 255)))!.Id.Should().Be(ana.Id);
        (await people.GetAuthenticatorKeyAsync(ana)).Should().NotBeNullOrEmpty();
        (await people.CheckPasswordAsync(ana, "a long and quiet sentence")).Should().BeTrue();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_one_time_link_is_found_by_its_secret_and_goes_with_its_person(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var person = Named("ana@example.org");
        var (link, secret) = OneTimeLink.Create(LinkKind.Invitation, person.Id, Now);
        await Store(database, person, link);

        await using var db = database.Open();
        var found = await db.OneTimeLinks.SingleAsync(row => row.SecretHash == OneTimeLink.HashOf(secret));
        found.Should().BeEquivalentTo(link);
        found.HoldsAt(Now.AddDays(14).AddSeconds(-1)).Should().BeTrue();
        found.HoldsAt(Now.AddDays(14)).Should().BeFalse();

        await db.People.ExecuteDeleteAsync();
        (await db.OneTimeLinks.CountAsync()).Should().Be(0);
    }

    [Fact]
    public void The_database_does_not_hold_the_secret_of_a_link()
    {
        var (link, secret) = OneTimeLink.Create(LinkKind.Reset, Guid.NewGuid(), Now);

        secret.Should().HaveLength(43).And.MatchRegex("^[A-Za-z0-9_-]+$");
        link.SecretHash.Should().MatchRegex("^[0-9a-f]{64}$").And.NotContain(secret);
        OneTimeLink.Create(LinkKind.Reset, null, Now).Secret.Should().NotBe(secret);
    }

    [SkippableTheory, EachDatabase]
    public async Task Keys_for_cookies_outlive_the_process(DatabaseKind kind)
    {
        await using var database = await TestDatabase.MigratedAsync(kind);
        var keys = new SealingKeys(database.Setting);
        keys.StoreElement(new("key", new System.Xml.Linq.XAttribute("id", "1"), "ñ"), "key-1");

        new SealingKeys(database.Setting).GetAllElements().Should().ContainSingle().Which.ToString().Should().Be("""<key id="1">ñ</key>""");
    }

    private static Person Named(string? email)
    {
        var person = Person.New("x", "es", Now);
        person.Email = person.UserName = email;
        person.NormalizedEmail = person.NormalizedUserName = new UpperInvariantLookupNormalizer().NormalizeEmail(email);
        person.Name = "Ana María Ñandú";
        return person;
    }

    private static async Task Store(TestDatabase database, params object[] rows)
    {
        await using var db = database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    private static ServiceProvider Identity(TestDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddScoped<CurrentReader>().AddDbContext<AssessmentDb>(database.Setting.Configure);
        services.AddIdentityCore<Person>(options => options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false })
            .AddEntityFrameworkStores<AssessmentDb>();
        return services.BuildServiceProvider();
    }
}
