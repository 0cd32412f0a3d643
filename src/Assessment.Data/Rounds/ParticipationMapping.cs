using Assessment.Domain.Organisations;
using Assessment.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Rounds;

internal sealed class ParticipationMapping : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.Property(participation => participation.Id).ValueGeneratedNever();
        builder.HasOne<RoundRecord>().WithMany().HasForeignKey(participation => participation.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Institution>().WithMany().HasForeignKey(participation => participation.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(participation => new { participation.RoundId, participation.InstitutionId }).IsUnique();
    }
}
