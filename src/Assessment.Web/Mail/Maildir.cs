using Assessment.Data;
using Assessment.Data.Mail;
using Assessment.Domain.Mail;

namespace Assessment.Web.Mail;

/// <summary>
/// Reads reports of mail that came back from the folder <c>new</c> of a Maildir and moves each to <c>cur</c>: marked as seen where it was
/// a report about mail of this site; others stay unread there, for a person to look at. Several nodes may read the same folder.
/// </summary>
public sealed class Maildir(DatabaseSetting database, MailSettings settings, TimeProvider clock, ILogger<Maildir> log) : BackgroundService
{
    private const int MostAtOnce = 500;

    // A colon cannot be in a name on Windows.
    private static readonly char Mark = OperatingSystem.IsWindows() ? ';' : ':';

    private readonly string folder = settings.Bounces.Maildir!;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Bounces.PollSeconds), clock);
        do
        {
            try
            {
                await ReadNewAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // The database or the folder may be away for a while; what was not moved is read the next time.
                log.LogError(fault, "The Maildir of reports could not be read.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Takes in what is new, and gives how many mails were reports about mail of this site.</summary>
    public async Task<int> ReadNewAsync(CancellationToken cancellation = default)
    {
        var reports = 0;
        foreach (var file in new DirectoryInfo(Path.Combine(folder, "new")).EnumerateFiles().Take(MostAtOnce).OrderBy(file => file.Name, StringComparer.Ordinal).ToList())
        {
            try
            {
                var isReport = await Take(file, cancellation) is not (BounceOutcome.NoReport or BounceOutcome.NotOurs);
                File.Move(file.FullName, Path.Combine(folder, "cur", $"{file.Name}{Mark}2,{(isReport ? "S" : "")}"), overwrite: true);
                if (isReport)
                    reports++;
                else
                    log.LogWarning("{File} in the Maildir is no report about mail of this site. It is left unread.", file.Name);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                log.LogWarning("{File} in the Maildir could not be read or moved: {Kind}.", file.Name, fault.GetType().Name);
            }
        }
        return reports;
    }

    private async Task<BounceOutcome> Take(FileInfo file, CancellationToken cancellation)
    {
        if (file.Length > DeliveryReport.MostBytes)
            return BounceOutcome.NoReport;
        var message = await File.ReadAllBytesAsync(file.FullName, cancellation);
        await using var db = database.Open(Reader.System("reading reports of mail"));
        return await db.TakeReportAsync(message, clock.GetUtcNow(), cancellation);
    }
}
