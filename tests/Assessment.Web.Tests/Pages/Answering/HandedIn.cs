using Assessment.Data;
using Assessment.Domain.Answering;
using Assessment.Domain.Rounds;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assessment.Web.Tests.Pages.Answering;

/// <summary>Sheets of the round for practising as if they had been handed in, for tests of who may then read them.</summary>
public static class HandedIn
{
    /// <summary>Marks every sheet of the round as handed in; nothing was signed.</summary>
    public static async Task HandInAllAsync(this Site site)
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        var round = await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug);
        foreach (var sheet in await db.Sheets.Where(sheet => sheet.RoundId == round.Id).ToListAsync())
            (sheet.State, sheet.SubmittedAt, sheet.Submissions) = (SheetState.Submitted, DateTimeOffset.UtcNow, 0);
        await db.SaveChangesAsync();
    }

    /// <summary>Puts the round for practising into this state.</summary>
    public static async Task PutRoundAsync(this Site site, RoundState state)
    {
        await using var db = site.Services.GetRequiredService<DatabaseSetting>().Open(Reader.System("a test"));
        (await db.Rounds.SingleAsync(one => one.Slug == DemoRound.Slug)).State = state;
        await db.SaveChangesAsync();
    }
}
