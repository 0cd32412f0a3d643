using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Answering;

internal sealed class SectionAssignmentMapping : IEntityTypeConfiguration<SectionAssignment>
{
    public void Configure(EntityTypeBuilder<SectionAssignment> builder)
    {
        builder.Property(assignment => assignment.Id).ValueGeneratedNever();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(assignment => assignment.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(assignment => assignment.Section).HasMaxLength(AddressColumns.Longest);
        builder.HasIndex(assignment => new { assignment.SheetId, assignment.Section });
        builder.HasIndex(assignment => new { assignment.PersonId, assignment.EndedAt });
    }
}

internal sealed class RemarkMapping : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.Property(remark => remark.Id).ValueGeneratedNever();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(remark => remark.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Remark>().WithMany().HasForeignKey(remark => remark.ReplyTo).OnDelete(DeleteBehavior.Restrict);
        builder.Property(remark => remark.Question).HasMaxLength(AddressColumns.Longest);
        builder.Property(remark => remark.Entry).HasMaxLength(AddressColumns.Longest);
        builder.HasIndex(remark => new { remark.SheetId, remark.Question });
        // What waits for somebody is asked for at every look at "My work".
        builder.HasIndex(remark => new { remark.To, remark.ResolvedAt });
    }
}

internal sealed class DismissalMapping : IEntityTypeConfiguration<Dismissal>
{
    public void Configure(EntityTypeBuilder<Dismissal> builder)
    {
        builder.HasKey(dismissal => new { dismissal.SheetId, dismissal.Warning });
        builder.HasOne<Sheet>().WithMany().HasForeignKey(dismissal => dismissal.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(dismissal => dismissal.Warning).HasMaxLength(512);
    }
}
