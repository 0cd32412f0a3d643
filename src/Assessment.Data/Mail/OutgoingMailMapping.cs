using Assessment.Data.Organisations;
using Assessment.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Mail;

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Address).HasMaxLength(256);
        builder.Property(mail => mail.Language).HasMaxLength(35);
        builder.Property(mail => mail.Kind).HasMaxLength(64);
        builder.Property(mail => mail.Subject).HasMaxLength(256);
        builder.Property(mail => mail.OnceKey).HasMaxLength(256);
        builder.Property(mail => mail.Token).HasMaxLength(32);
        builder.Property(mail => mail.BounceStatus).HasMaxLength(16);
        builder.HasIndex(mail => mail.OnceKey).IsUnique();
        builder.HasIndex(mail => mail.RoundId);
        // What waits is found by its time; what was sent is out of the way.
        builder.HasIndex(mail => mail.DueAt).HasFilter("sent_at IS NULL AND failed_at IS NULL");
        builder.HasOne<Person>().WithMany().HasForeignKey(mail => mail.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
