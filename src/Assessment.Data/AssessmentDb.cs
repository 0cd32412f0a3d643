using Assessment.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data;

/// <summary>
/// The database: SQLite or PostgreSQL with the same tables. Pages and verbs query it directly; each entity of the domain has
/// one mapping file in the folder of its noun. Open it through <see cref="DatabaseSetting"/>; it is not pooled.
/// </summary>
public sealed class AssessmentDb(DbContextOptions<AssessmentDb> options) : DbContext(options)
{
    /// <summary>The published questionnaire editions: rows are added, never changed or removed.</summary>
    public DbSet<PublishedEdition> PublishedEditions => Set<PublishedEdition>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // EF cannot compare or sort DateTimeOffset on SQLite; see UtcTime.cs.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion(Database.IsSqlite() ? typeof(UtcText) : typeof(UtcMoment));
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AssessmentDb).Assembly);
}
