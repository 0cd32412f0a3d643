using Assessment.Data.Answering;
using Assessment.Domain.Answering;
using Assessment.Domain.Evidence;
using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Evidence;

internal sealed class EvidenceItemMapping : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.HasOne<Institution>().WithMany().HasForeignKey(item => item.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(item => item.FileSha256).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(item => item.InstitutionId);
    }
}

internal sealed class EvidenceUseMapping : IEntityTypeConfiguration<EvidenceUse>
{
    public void Configure(EntityTypeBuilder<EvidenceUse> builder)
    {
        builder.HasKey(use => new { use.SheetId, use.Question, use.Entry, use.ItemId });
        builder.HasOne<Sheet>().WithMany().HasForeignKey(use => use.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EvidenceItem>().WithMany().HasForeignKey(use => use.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(use => use.Question).HasMaxLength(AddressColumns.Longest);
        builder.Property(use => use.Entry).HasMaxLength(AddressColumns.Longest);
    }
}
