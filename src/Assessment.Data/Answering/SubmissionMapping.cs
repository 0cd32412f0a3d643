using Assessment.Domain.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Answering;

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(submission => submission.Id).ValueGeneratedNever();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(submission => submission.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(submission => new { submission.SheetId, submission.Number }).IsUnique();
        builder.Property(submission => submission.Sha256).HasMaxLength(64).IsFixedLength();
    }
}

internal sealed class ReturnedQuestionMapping : IEntityTypeConfiguration<ReturnedQuestion>
{
    public void Configure(EntityTypeBuilder<ReturnedQuestion> builder)
    {
        builder.Property(returned => returned.Id).ValueGeneratedNever();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(returned => returned.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(returned => returned.Question).HasMaxLength(AddressColumns.Longest);
        builder.HasIndex(returned => new { returned.SheetId, returned.Submission, returned.Question }).IsUnique();
    }
}
