using System.Globalization;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Rounds;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Rounds;

/// <summary>Looks at the open rounds now and then and writes the reminders whose day has come. Several nodes may do so: the outbox takes each mail once.</summary>
public sealed class Reminding(IServiceScopeFactory scopes, ReminderSettings settings, TimeProvider clock, ILogger<Reminding> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.PollMinutes <= 0)
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(settings.PollMinutes), clock);
        do
        {
            try
            {
                await RemindDueAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away; the day is not over.
                log.LogError(fault, "Reminders could not be written.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Writes what is due, and gives how many mails that were.</summary>
    public async Task<int> RemindDueAsync(CancellationToken cancellation = default)
    {
        List<Guid> open;
        await using (var scope = Scope(out var db))
            open = await db.Rounds.Where(round => round.State == RoundState.Open).Select(round => round.Id).ToListAsync(cancellation);
        var written = 0;
        foreach (var id in open)
            written += await Remind(id, cancellation);
        return written;
    }

    private async Task<int> Remind(Guid id, CancellationToken cancellation)
    {
        await using var scope = Scope(out var db);
        var round = await db.Rounds.SingleAsync(one => one.Id == id, cancellation);
        var now = clock.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(round.Facts.TimeZone));
        var today = round.Today(now);
        if (round.State != RoundState.Open || local.Hour < settings.FromHour || round.Facts.Deadline() is not { } deadline || settings.On(today, deadline) is not { } day)
            return 0;
        // Where the deadline is moved, people are reminded of the new one.
        var key = string.Create(CultureInfo.InvariantCulture, $"{deadline:yyyyMMdd}:{day}");
        await using var change = await db.ChangeRoundAsync(id, cancellation);
        var reminded = await scope.ServiceProvider.GetRequiredService<Reminders>().RemindAsync(round, key, today, cancellation);
        if (reminded.Written == 0)
            return 0;
        db.Audit(now, "reminders-written", ("round", round.Id), round.Id, detail: new { day, mails = reminded.Written });
        try
        {
            await db.SaveInTurnAsync(cancellation);
            await change.CommitAsync(cancellation);
            return reminded.Written;
        }
        catch (DbUpdateException)
        {
            // Another node was quicker with one of them. What is still missing is written at the next look.
            return 0;
        }
    }

    private AsyncServiceScope Scope(out AssessmentDb db)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentReader>().Reader = Reader.System("reminding");
        db = scope.ServiceProvider.GetRequiredService<AssessmentDb>();
        return scope;
    }
}
