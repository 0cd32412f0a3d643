using Assessment.Data;
using Assessment.Domain.Evidence;
using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Assessment.Web.Accounts;
using Assessment.Web.Starting;
using Assessment.Web.Tests.Pages.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Rounds;

/// <summary>Nobody comes to an institution's library by opening a round, or by inviting themselves.</summary>
public sealed class BothSidesTests(Site site) : IClassFixture<Site>
{
    private const string People = "/coordinate/saint-lucia-practice/people";

    [Theory]
    [InlineData("observer", false)]
    [InlineData("expert", false)]
    [InlineData("focal-point", false)]
    [InlineData("coordinator", true)]
    public async Task Only_who_runs_a_round_is_offered_its_institutions_in_another(string who, bool isOffered)
    {
        var slug = $"of-{who}";
        Guid institution;
        await using (var db = Db())
        {
            institution = (await db.Institutions.SingleAsync(one => one.Slug == "division-modernisation")).Id;
            var old = await db.Rounds.SingleAsync(round => round.Slug == DemoRound.Slug);
            var own = new RoundRecord { Slug = slug, QuestionnaireId = old.QuestionnaireId, Edition = old.Edition, State = RoundState.Open, CreatedAt = old.CreatedAt, CreatedBy = old.CreatedBy, Facts = old.Facts with { Id = slug } };
            db.AddRange(own, new Membership { PersonId = DemoAccounts.IdOf(who), Role = Role.Coordinator, RoundId = own.Id, Since = old.CreatedAt });
            await db.SaveChangesAsync();
        }
        using var reader = await site.SignInAgain(who);
        var address = $"/coordinate/{slug}/institutions";
        var page = await reader.OpenAsync(address);

        page.QuerySelectorAll($"select[name=Known] option[value='{institution}']").Should().HaveCount(isOffered ? 1 : 0);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using (await reader.PostAsync($"{address}?handler=Known", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Known"] = $"{institution}" }))) { }
        using (await reader.Submit(address, new() { ["Name[en]"] = "Division of Public Sector Modernisation", ["Country"] = "LC" })) { }
        await using var after = Db();
        (await after.Participations.CountAsync(part => part.InstitutionId == institution && after.Rounds.Any(round => round.Id == part.RoundId && round.Slug == slug))).Should().Be(isOffered ? 1 : 0);
    }

    [Fact]
    public async Task Who_runs_or_observes_a_round_gets_no_role_of_an_institution_in_it_nor_the_other_way_round()
    {
        string part;
        await using (var db = Db())
        {
            var body = await db.Institutions.SingleAsync(one => one.Slug == "division-modernisation");
            db.Add(new EvidenceItem { InstitutionId = body.Id, Title = "Cabinet memo", AddedBy = DemoAccounts.IdOf("focal-point"), AddedAt = DateTimeOffset.UtcNow });
            await db.SaveChangesAsync();
            part = $"{(await db.Participations.SingleAsync(one => one.InstitutionId == body.Id && db.Rounds.Any(round => round.Id == one.RoundId && round.Slug == DemoRound.Slug))).Id}";
        }
        var reader = await site.SignedIn("coordinator");

        using (var herself = await reader.Submit(People, new() { ["Name"] = "C", ["Email"] = DemoAccounts.EmailOf("coordinator"), ["Role"] = "FocalPoint", ["Institution"] = part }))
            (await Site.Read(herself)).Errors().Should().Equal("This person has the role “Coordinator” here. Whoever runs, reviews or observes a round cannot hold a role of an institution in it");
        using (var member = await reader.Submit(People, new() { ["Name"] = "H", ["Email"] = DemoAccounts.EmailOf("head"), ["Role"] = "Expert" }))
            (await Site.Read(member)).Errors().Should().ContainSingle().Which.Should().Contain("“Head of institution”");
        const string list = "Ana,ana@example.org,Expert,\nAna,ANA@example.org,Head,Division of Public Sector Modernisation\nO,observer@demo.example,Deputy,division-modernisation";
        using (var many = await reader.Submit("/coordinate/saint-lucia-practice/invite", new() { ["List"] = list }))
            (await Site.Read(many)).Errors().Should().HaveCount(2).And.Contain(text => text.StartsWith("Line 2: ") && text.Contains("“Expert”")).And.Contain(text => text.StartsWith("Line 3: ") && text.Contains("“Observer”"));

        (await reader.OpenAsync($"{Practice.Home}/evidence")).Body!.TextContent.Should().NotContain("Cabinet memo");
    }

    [Fact]
    public async Task Who_observes_the_round_takes_over_no_role_of_an_institution()
    {
        var deputy = DemoAccounts.IdOf("deputy");
        Membership observes;
        await using (var db = Db())
        {
            // As it could be before it was refused.
            observes = new Membership { PersonId = deputy, Role = Role.Observer, RoundId = (await db.Rounds.SingleAsync(round => round.Slug == DemoRound.Slug)).Id, Since = DateTimeOffset.UtcNow };
            db.Add(observes);
            await db.SaveChangesAsync();
        }
        using var focal = await site.SignInAgain("focal-point");
        using (var refused = await focal.Submit($"{Practice.Home}/handover?person={DemoAccounts.IdOf("focal-point")}", new() { ["To"] = $"{deputy}", ["GivesRole"] = "true", ["EndsAccess"] = "true" }))
            (await Site.Read(refused)).Errors().Should().ContainSingle().Which.Should().StartWith("This person runs, reviews or observes the round");

        await using var after = Db();
        (await after.Memberships.CountAsync(held => held.PersonId == deputy && held.Role == Role.FocalPoint)).Should().Be(0);
        (await after.Memberships.CountAsync(held => held.PersonId == DemoAccounts.IdOf("focal-point") && held.Role == Role.FocalPoint && held.EndedAt == null)).Should().Be(1);
        await after.Memberships.Where(held => held.Id == observes.Id).ExecuteUpdateAsync(held => held.SetProperty(row => row.EndedAt, (DateTimeOffset?)DateTimeOffset.UtcNow));
    }

    private AssessmentDb Db() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
}
