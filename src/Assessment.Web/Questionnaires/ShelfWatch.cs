using Assessment.Data;
using Assessment.Web.Starting;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Questionnaires;

/// <summary>
/// Notices editions that another node of the site, or <c>assess questionnaire publish</c>, put into the database. Editions are only ever
/// added, so their number says whether there is something new; the setting <c>Instruments:PollSeconds</c> says how often it is asked (5).
/// </summary>
public sealed class ShelfWatch(DatabaseSetting database, Shelf shelf, Instruments instruments, IConfiguration settings, TimeProvider clock, ILogger<ShelfWatch> log) : BackgroundService
{
    private int seen;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(Math.Max(0.1, settings.GetValue("Instruments:PollSeconds", 5.0))), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a while; what is on the shelf stays right.
                log.LogWarning("New editions could not be looked for: {Kind}.", fault.GetType().Name);
            }
        }
    }

    /// <summary>Looks once; reads the editions again when their number has changed.</summary>
    public async Task LookAsync(CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var there = await db.PublishedEditions.CountAsync(cancellation);
        if (there == seen || there == shelf.Count)
            return;
        shelf.Fill(await instruments.ReadPublished());
        seen = there;
    }
}
