using System.Threading.Channels;
using Assessment.Data;
using Assessment.Data.Auditing;
using Assessment.Data.Organisations;
using Assessment.Domain.Organisations;
using Assessment.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Web.Accounts;

/// <summary>
/// Sends the links that were asked for under "forgotten", after the page was answered: so the answer takes as long for an address that
/// nobody has. What waits here is lost when the process ends; the person asks again.
/// </summary>
public sealed class AskedLinks(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AskedLinks> log) : BackgroundService
{
    /// <summary>So that nobody fills another's mailbox: one link in this time.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    /// <summary>And this many in a day.</summary>
    public const int MostInADay = 20;

    private readonly Channel<string> asked = Channel.CreateBounded<string>(10_000);
    private int waiting;

    /// <summary>Whether nothing waits.</summary>
    public bool IsDone => Volatile.Read(ref waiting) == 0;

    /// <summary>Takes the address, whoever has it.</summary>
    public void Ask(string address)
    {
        Interlocked.Increment(ref waiting);
        if (!asked.Writer.TryWrite(Person.Normalise(address)))
            Interlocked.Decrement(ref waiting);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var address in asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(address, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "A link that was asked for could not be sent.");
            }
            Interlocked.Decrement(ref waiting);
        }
    }

    private async Task SendAsync(string address, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentReader>().Reader = Reader.System("links that were asked for");
        var db = services.GetRequiredService<AssessmentDb>();
        if (await db.People.Where(person => person.NormalizedEmail == address && person.ClosedAt == null).Select(person => (Guid?)person.Id).SingleOrDefaultAsync(cancellation) is not { } id)
            return;
        await using var change = await db.ChangeAccountAsync(id, cancellation);
        var now = clock.GetUtcNow();
        var person = await db.People.SingleAsync(row => row.Id == id, cancellation);
        if (person.ClosedAt is not null || await IsTooOften(db, id, now, cancellation))
            return;
        // Who never took up the invitation gets it again; the first mail still works.
        var kind = await services.GetRequiredService<Invitations>().HasAccountAsync(person) ? LinkKind.Reset : LinkKind.Invitation;
        services.GetRequiredService<Outbox>().Write(person, new Letter(kind.ToString()) { Secret = await db.AddAskedLinkAsync(kind, id, now, cancellation) });
        db.Audit(now, "link-asked-for", ("person", id));
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
    }

    private static async Task<bool> IsTooOften(AssessmentDb db, Guid person, DateTimeOffset now, CancellationToken cancellation)
    {
        var (pause, day) = (now - Pause, now.AddDays(-1));
        var sent = db.OneTimeLinks.Where(link => link.PersonId == person && link.Kind != LinkKind.NewAddress);
        return await sent.AnyAsync(link => link.CreatedAt > pause, cancellation) || await sent.CountAsync(link => link.CreatedAt > day, cancellation) >= MostInADay;
    }
}
