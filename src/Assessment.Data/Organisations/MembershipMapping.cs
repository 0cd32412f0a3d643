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
    }
}
