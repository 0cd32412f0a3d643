using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Organisations;

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.Kind).HasConversion<EnumWords<LinkKind>>().HasMaxLength(32);
        builder.Property(link => link.NewAddress).HasMaxLength(256);
        builder.Property(link => link.SecretHash).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(link => link.SecretHash).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
