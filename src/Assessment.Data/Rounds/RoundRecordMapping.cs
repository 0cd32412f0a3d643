using Assessment.Domain.Questionnaires;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Rounds;

internal sealed class RoundRecordMapping : IEntityTypeConfiguration<RoundRecord>
{
    public void Configure(EntityTypeBuilder<RoundRecord> builder)
    {
        builder.Property(round => round.Id).ValueGeneratedNever();
        builder.Property(round => round.Slug).HasMaxLength(RoundRecord.LongestSlug);
        builder.HasIndex(round => round.Slug).IsUnique();
        builder.Property(round => round.QuestionnaireId).HasMaxLength(PublishedEdition.LongestId);
        builder.Property(round => round.Edition).HasMaxLength(PublishedEdition.LongestLabel);
        builder.HasOne<PublishedEdition>().WithMany().HasForeignKey(round => new { round.QuestionnaireId, round.Edition }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(round => round.Facts).IsJson();
        builder.Property(round => round.Version).IsConcurrencyToken();
    }
}
