using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Auditing;
using Assessment.Domain.Evidence;
using Assessment.Domain.Mail;
using Assessment.Domain.Organisations;
using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data;

/// <summary>
/// The database: SQLite or PostgreSQL with the same tables. Pages and verbs query it directly; each entity of the domain has
/// one mapping file in the folder of its noun. Open it through <see cref="DatabaseSetting"/>; it is not pooled, because its
/// filters (Visibility.cs) know who reads.
/// </summary>
public sealed partial class AssessmentDb(DbContextOptions<AssessmentDb> options, CurrentReader reader) : IdentityUserContext<Person, Guid>(options)
{
    /// <summary>Who reads: nobody sees more than this reader may.</summary>
    public Reader Reader => reader.Reader;

    /// <summary>Everybody with an account, open or closed.</summary>
    public DbSet<Person> People => Users;

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    /// <summary>The outbox, and what became of each mail.</summary>
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    /// <summary>The published questionnaire editions: rows are added, never changed or removed.</summary>
    public DbSet<PublishedEdition> PublishedEditions => Set<PublishedEdition>();

    public DbSet<Institution> Institutions => Set<Institution>();

    public DbSet<RoundRecord> Rounds => Set<RoundRecord>();

    public DbSet<Participation> Participations => Set<Participation>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Sheet> Sheets => Set<Sheet>();

    public DbSet<SheetEntry> SheetEntries => Set<SheetEntry>();

    public DbSet<GivenAnswer> GivenAnswers => Set<GivenAnswer>();

    /// <summary>Every version of every answer: rows are added, never changed or removed.</summary>
    public DbSet<AnswerChange> AnswerChanges => Set<AnswerChange>();

    /// <summary>What was handed in: rows are added, never changed or removed.</summary>
    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<ReturnedQuestion> ReturnedQuestions => Set<ReturnedQuestion>();

    public DbSet<SectionAssignment> SectionAssignments => Set<SectionAssignment>();

    /// <summary>Where people were in sheets, and what they have read of them.</summary>
    public DbSet<Reading> Readings => Set<Reading>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<Dismissal> Dismissals => Set<Dismissal>();

    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();

    public DbSet<EvidenceUse> EvidenceUses => Set<EvidenceUse>();

    /// <summary>The audit log: rows are added, never changed or removed.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Whether this context is the one that may write now (<see cref="WriteGate"/>).</summary>
    internal bool HasTurn { get; set; }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = await this.WriteTurnAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Which of Identity's tables there are: decided here, once for the site and the command line. Version 3 adds passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // EF cannot compare or sort DateTimeOffset on SQLite; see UtcTime.cs.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion(Database.IsSqlite() ? typeof(UtcText) : typeof(UtcMoment));
        EnumWords<Role>.For(configurationBuilder);
        EnumWords<RoundState>.For(configurationBuilder);
        EnumWords<Layer>.For(configurationBuilder);
        EnumWords<SheetState>.For(configurationBuilder);
        EnumWords<AnswerState>.For(configurationBuilder);
        EnumWords<ChangeCause>.For(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AssessmentDb).Assembly);
        FilterByReader(builder);
    }
}
