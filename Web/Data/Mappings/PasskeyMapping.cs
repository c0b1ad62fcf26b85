using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Passkeys;

namespace PolicyTraining.Web.Data.Mappings;

/// <summary>
/// Identity's own table, mapped as the third version of its schema does. That version also gives other tables new keys, for
/// which SQLite would have to build them anew.
/// </summary>
internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("AspNetUserPasskeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
    }
}

internal sealed class PasskeyUseMapping : IEntityTypeConfiguration<PasskeyUse>
{
    public void Configure(EntityTypeBuilder<PasskeyUse> use)
    {
        use.HasKey(u => u.ChallengeHash);
        use.Property(u => u.ChallengeHash).HasMaxLength(32);
        use.Property(u => u.CredentialId).HasMaxLength(1024);
        use.HasOne<Account>().WithMany().HasForeignKey(u => u.AccountId);
        use.HasIndex(u => u.At); // what is a year old is deleted each day
    }
}
