using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Answering;

internal sealed class GivenAnswerMapping : IEntityTypeConfiguration<GivenAnswer>
{
    public void Configure(EntityTypeBuilder<GivenAnswer> builder)
    {
        builder.HasKey(answer => new { answer.SheetId, answer.Question, answer.Entry, answer.Row });
        builder.Ignore(answer => answer.Address);
        builder.HasOne<Sheet>().WithMany().HasForeignKey(answer => answer.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(answer => answer.Question).HasMaxLength(AddressColumns.Longest);
        builder.Property(answer => answer.Entry).HasMaxLength(AddressColumns.Longest);
        builder.Property(answer => answer.Row).HasMaxLength(AddressColumns.Longest);
        builder.Property(answer => answer.Version).IsConcurrencyToken();
    }
}

internal sealed class AnswerChangeMapping : IEntityTypeConfiguration<AnswerChange>
{
    public void Configure(EntityTypeBuilder<AnswerChange> builder)
    {
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(change => change.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(change => change.Question).HasMaxLength(AddressColumns.Longest);
        builder.Property(change => change.Entry).HasMaxLength(AddressColumns.Longest);
        builder.Property(change => change.Row).HasMaxLength(AddressColumns.Longest);
        builder.HasIndex(change => new { change.SheetId, change.Question, change.Entry, change.Row, change.Version }).IsUnique();
        builder.HasIndex(change => new { change.SheetId, change.EditId }).IsUnique();
    }
}

/// <summary>The columns that say which answer is meant.</summary>
internal static class AddressColumns
{
    /// <summary>The longest id of a question, row or repeat entry, in characters.</summary>
    public const int Longest = 128;
}
