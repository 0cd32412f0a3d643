using Assessment.Domain.Answering;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Answering;

internal sealed class SheetMapping : IEntityTypeConfiguration<Sheet>
{
    public void Configure(EntityTypeBuilder<Sheet> builder)
    {
        builder.Property(sheet => sheet.Id).ValueGeneratedNever();
        builder.HasOne<Participation>().WithMany().HasForeignKey(sheet => sheet.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RoundRecord>().WithMany().HasForeignKey(sheet => sheet.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(sheet => new { sheet.RoundId, sheet.InstitutionId, sheet.Layer });
    }
}

internal sealed class SheetEntryMapping : IEntityTypeConfiguration<SheetEntry>
{
    public void Configure(EntityTypeBuilder<SheetEntry> builder)
    {
        builder.HasKey(entry => new { entry.SheetId, entry.Group, entry.EntryId });
        builder.HasOne<Sheet>().WithMany().HasForeignKey(entry => entry.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(entry => entry.Group).HasMaxLength(AddressColumns.Longest);
        builder.Property(entry => entry.EntryId).HasMaxLength(AddressColumns.Longest);
    }
}
