using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Answering;

internal sealed class ReadingMapping : IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Reading> builder)
    {
        builder.HasKey(reading => new { reading.SheetId, reading.PersonId });
        builder.HasOne<Sheet>().WithMany().HasForeignKey(reading => reading.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(reading => reading.Section).HasMaxLength(AddressColumns.Longest);
    }
}
