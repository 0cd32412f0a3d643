using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Organisations;

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.Property(membership => membership.Id).ValueGeneratedNever();
        builder.HasOne<RoundRecord>().WithMany().HasForeignKey(membership => membership.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Participation>().WithMany().HasForeignKey(membership => membership.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(membership => new { membership.PersonId, membership.EndedAt });
        // A role is held once. Three indexes, because databases take two unknown rounds for different ones.
        builder.HasIndex(membership => new { membership.PersonId, membership.Role }).IsUnique().HasFilter("ended_at IS NULL AND round_id IS NULL");
        builder.HasIndex(membership => new { membership.PersonId, membership.Role, membership.RoundId }).IsUnique()
            .HasFilter("ended_at IS NULL AND participation_id IS NULL");
        builder.HasIndex(membership => new { membership.PersonId, membership.Role, membership.ParticipationId }).IsUnique()
            .HasFilter("ended_at IS NULL AND participation_id IS NOT NULL");
    }
}
