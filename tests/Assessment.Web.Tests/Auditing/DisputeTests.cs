using Assessment.Data;
using Assessment.Domain.Auditing;
using Assessment.Web.Rounds;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Auditing;

/// <summary>What a dispute asks of the audit log, and what the log must not take in.</summary>
public sealed class DisputeTests(Site site) : IClassFixture<Site>
{
    private const string Round = "/coordinate/saint-lucia-practice";

    [Fact]
    public async Task The_log_says_which_facts_changed_and_never_their_words()
    {
        var coordinator = await site.SignedIn("coordinator");
        using (await coordinator.Submit($"{Round}/facts", new() { ["Form.Mechanism"] = "A mechanism of Ana" })) { }

        var line = await Last("round-changed");

        line.Detail.Should().Contain("\"facts\":[\"mechanism\"").And.NotContain("\"title\"").And.NotContain("Ana");
        (await Site.Read(await (await site.SignedIn("administrator")).GetAsync("/audit?what=round-changed"))).Body!.TextContent.Should().Contain("Facts: mechanism");
    }

    [Fact]
    public async Task A_deadline_that_is_moved_is_there_with_both_days()
    {
        await using var db = Open();
        var before = (await db.Rounds.SingleAsync(round => round.Slug == DemoRound.Slug)).Facts;
        var stages = before.Stages.Select(stage => stage.Id == "self_assessment" ? stage with { From = new(2026, 3, 1), To = new(2026, 4, 30) } : stage).ToList();
        Domain.Rounds.Round was = before with { Stages = stages }, now = before with { Stages = [.. stages.Select(stage => stage.Id == "self_assessment" ? stage with { To = new(2026, 5, 15) } : stage)] };

        var (facts, days) = RoundFacts.Changed(was, now);

        facts.Should().Equal("stages");
        days.Should().Equal("self_assessment: 2026-03-01/2026-04-30 → 2026-03-01/2026-05-15");
        RoundFacts.Changed(was, was with { }).Facts.Should().BeEmpty();
    }

    [Fact]
    public async Task A_role_that_is_given_or_ended_names_its_institution()
    {
        var coordinator = await site.SignedIn("coordinator");
        await using var db = Open();
        var part = await db.Participations.FirstAsync(one => db.Rounds.Any(round => round.Id == one.RoundId && round.Slug == DemoRound.Slug));
        using (await coordinator.Submit($"{Round}/people", new() { ["Name"] = "Hana", ["Email"] = "hana@example.org", ["Role"] = "Head", ["Institution"] = $"{part.Id}" })) { }
        var given = await Last("role-given");
        var page = await Site.Read(await coordinator.GetAsync($"{Round}/people"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using (await coordinator.PostAsync($"{Round}/people?handler=End", new FormUrlEncodedContent([new("membership", $"{given.SubjectId}"), new("__RequestVerificationToken", token)]))) { }

        given.InstitutionId.Should().Be(part.InstitutionId);
        (await Last("role-ended")).Should().BeEquivalentTo(new { given.SubjectId, InstitutionId = (Guid?)part.InstitutionId });
    }

    [Fact]
    public async Task An_export_writes_down_days_and_known_words_only()
    {
        var administrator = await site.SignedIn("administrator");
        using (await administrator.GetAsync("/audit/export/csv?who=Ana&from=Juan+Perez+juan%40example.org&to=2026-02-30&what=Ana")) { }
        (await Last("audit-exported")).Detail.Should().Be("""{"format":"csv","What":null,"From":null,"To":null}""");

        using (await administrator.GetAsync("/audit/export/csv?from=2026-01-05&to=2026-02-28&what=signed-in")) { }
        (await Last("audit-exported")).Detail.Should().Be("""{"format":"csv","What":"signed-in","From":"2026-01-05","To":"2026-02-28"}""");
    }

    private async Task<AuditEntry> Last(string action)
    {
        await using var db = Open();
        return await db.AuditEntries.Where(line => line.Action == action).OrderByDescending(line => line.At).FirstAsync();
    }

    private AssessmentDb Open() => site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
}
