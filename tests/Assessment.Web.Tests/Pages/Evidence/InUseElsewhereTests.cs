using Assessment.Data;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Rounds;
using Assessment.Web.Accounts;
using Assessment.Web.Starting;
using Assessment.Web.Tests.Pages.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Evidence;

public sealed class InUseElsewhereTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_document_on_which_an_answer_of_another_round_rests_stays_in_the_library()
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        var round = await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug);
        var other = new RoundRecord { Slug = "other", QuestionnaireId = round.QuestionnaireId, Edition = round.Edition, State = RoundState.Open, CreatedAt = round.CreatedAt, CreatedBy = round.CreatedBy, Facts = round.Facts with { Id = "other" } };
        var institution = (await db.Institutions.SingleAsync(one => one.Slug == "division-modernisation")).Id;
        var part = new Participation { RoundId = other.Id, InstitutionId = institution };
        var sheet = new Sheet { ParticipationId = part.Id, RoundId = other.Id, InstitutionId = institution };
        var item = new EvidenceItem { InstitutionId = institution, Title = "Archives Act", AddedBy = DemoAccounts.IdOf("focal-point"), AddedAt = round.CreatedAt };
        db.AddRange(other, part, sheet, item, new EvidenceUse { SheetId = sheet.Id, Question = "q", Entry = "", ItemId = item.Id, AddedBy = item.AddedBy, AddedAt = item.AddedAt });
        await db.SaveChangesAsync();
        var reader = await site.SignedIn("focal-point");
        var library = $"{Practice.Home}/evidence";

        using (await reader.SubmitOn(await reader.OpenAsync(library), library, new() { ["item"] = $"{item.Id}" })) { }

        (await reader.OpenAsync(library)).QuerySelector(".notice")!.TextContent.Should().Contain("Archives Act");
        (await db.EvidenceItems.AsNoTracking().SingleAsync(one => one.Id == item.Id)).RemovedAt.Should().BeNull();
    }
}
