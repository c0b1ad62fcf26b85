using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class SignInRecordMapping : IEntityTypeConfiguration<SignInRecord>
{
    public void Configure(EntityTypeBuilder<SignInRecord> signIn)
    {
        signIn.Property(s => s.Id).ValueGeneratedNever();
        signIn.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        signIn.HasIndex(s => s.At); // what is a year old is deleted each day
    }
}

internal sealed class AccountSessionMapping : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Browser).HasMaxLength(60);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        session.HasIndex(s => s.SignedInAt); // what is a month old is deleted each day
    }
}
