using Assessment.Data.Organisations;
using Assessment.Domain.Mail;
using Assessment.Domain.Organisations;
using Assessment.Domain.Questionnaires;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data;

/// <summary>
/// The database: SQLite or PostgreSQL with the same tables. Pages and verbs query it directly; each entity of the domain has
/// one mapping file in the folder of its noun. Open it through <see cref="DatabaseSetting"/>; it is not pooled.
/// </summary>
public sealed class AssessmentDb(DbContextOptions<AssessmentDb> options) : IdentityUserContext<Person, Guid>(options)
{
    /// <summary>Everybody with an account, open or closed.</summary>
    public DbSet<Person> People => Users;

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    /// <summary>The outbox, and what became of each mail.</summary>
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    /// <summary>The published questionnaire editions: rows are added, never changed or removed.</summary>
    public DbSet<PublishedEdition> PublishedEditions => Set<PublishedEdition>();

    /// <summary>Which of Identity's tables there are: decided here, once for the site and the command line. Version 3 adds passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // EF cannot compare or sort DateTimeOffset on SQLite; see UtcTime.cs.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion(Database.IsSqlite() ? typeof(UtcText) : typeof(UtcMoment));
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AssessmentDb).Assembly);
    }
}
