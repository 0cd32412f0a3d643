using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Data.Organisations;

/// <summary>Identity's tables under our names. What we do not ask people for (a telephone number) has no column.</summary>
internal sealed class PersonMapping : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.Ignore(person => person.PhoneNumber).Ignore(person => person.PhoneNumberConfirmed);
        builder.Ignore(person => person.IsErased);
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Name).HasMaxLength(Person.LongestName);
        builder.Property(person => person.Language).HasMaxLength(35);
        builder.Property(person => person.PasswordHash).HasMaxLength(512);
        builder.Property(person => person.SecurityStamp).HasMaxLength(64);
        builder.Property(person => person.ConcurrencyStamp).HasMaxLength(64);
        builder.HasIndex(person => person.NormalizedEmail).IsUnique().HasDatabaseName("ix_person_normalized_email");
        builder.HasIndex(person => person.NormalizedUserName).IsUnique().HasDatabaseName("ix_person_normalized_user_name");
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("person_claim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("person_login");
        // The issuer's address and the subject it gives: OpenID Connect allows a subject 255 characters.
        builder.Property(login => login.LoginProvider).HasMaxLength(256);
        builder.Property(login => login.ProviderKey).HasMaxLength(256);
        builder.Property(login => login.ProviderDisplayName).HasMaxLength(256);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("person_token");
        builder.Property(token => token.LoginProvider).HasMaxLength(128);
        builder.Property(token => token.Name).HasMaxLength(128);
    }
}
