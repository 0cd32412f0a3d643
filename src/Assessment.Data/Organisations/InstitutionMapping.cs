using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Organisations;

internal sealed class InstitutionMapping : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.Property(institution => institution.Id).ValueGeneratedNever();
        builder.Property(institution => institution.Slug).HasMaxLength(Institution.LongestSlug);
        builder.HasIndex(institution => institution.Slug).IsUnique();
        builder.Property(institution => institution.Country).HasMaxLength(2);
        builder.Property(institution => institution.Name).IsJson();
        builder.Property(institution => institution.Short).HasMaxLength(40);
    }
}
