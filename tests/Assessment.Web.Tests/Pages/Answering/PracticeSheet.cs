using Assessment.Data;
using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Rounds;
using Assessment.Web.Accounts;
using Assessment.Web.Questionnaires;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>The sheet of the round for practising, opened twice: as the program itself, and as its focal point.</summary>
public sealed record PracticeSheet(AssessmentDb System, AssessmentDb Db, RoundRecord Round, Sheet Sheet, Guid FocalPoint, SheetLayout Layout) : IAsyncDisposable
{
    public const string Institution = "division-modernisation";

    public static async Task<PracticeSheet> OpenAsync(Site site)
    {
        var setting = site.Services.GetRequiredService<DatabaseSetting>();
        var system = setting.Open(Reader.System("a test"));
        var round = await system.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug);
        var institution = await system.Institutions.SingleAsync(one => one.Slug == Institution);
        var sheet = await system.Sheets.SingleAsync(one => one.RoundId == round.Id && one.InstitutionId == institution.Id);
        var email = DemoAccounts.EmailOf("focal-point");
        var person = await system.People.SingleAsync(one => one.Email == email);
        var layout = site.Services.GetRequiredService<Shelf>().Find(round.QuestionnaireId, round.Edition)!.Scorer.Plan.Layout;
        return new(system, setting.Open(await setting.ReadReaderAsync(person.Id, isAdministrator: false)), round, sheet, person.Id, layout);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await System.DisposeAsync();
    }
}
