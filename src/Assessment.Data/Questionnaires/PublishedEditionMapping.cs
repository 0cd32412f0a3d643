using Assessment.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Questionnaires;

internal sealed class PublishedEditionMapping : IEntityTypeConfiguration<PublishedEdition>
{
    public void Configure(EntityTypeBuilder<PublishedEdition> builder)
    {
        builder.HasKey(edition => new { edition.QuestionnaireId, edition.Edition });
        builder.Property(edition => edition.QuestionnaireId).HasMaxLength(PublishedEdition.LongestId);
        builder.Property(edition => edition.Edition).HasMaxLength(PublishedEdition.LongestLabel);
        builder.Property(edition => edition.Sha256).HasMaxLength(64).IsFixedLength();

        // Words with spaces between: the same text on both databases. Tags have no spaces.
        builder.Property(edition => edition.Languages).HasConversion(
            tags => string.Join(' ', tags),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>(
                (one, other) => one!.SequenceEqual(other!), tags => string.Join(' ', tags).GetHashCode(), tags => tags));
    }
}
