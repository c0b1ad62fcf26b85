using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Authenticators;
using PolicyTraining.Web.Identity.Notices;
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

internal sealed class FailedTriesMapping : IEntityTypeConfiguration<FailedTries>
{
    public void Configure(EntityTypeBuilder<FailedTries> tries)
    {
        tries.HasKey(t => t.Subject);
        tries.Property(t => t.Subject).HasMaxLength(60);
        tries.HasIndex(t => t.LastAt); // what is a day old is deleted
    }
}

internal sealed class AuthenticatorAppMapping : IEntityTypeConfiguration<AuthenticatorApp>
{
    public void Configure(EntityTypeBuilder<AuthenticatorApp> app)
    {
        app.HasKey(a => a.AccountId);
        app.Property(a => a.AccountId).ValueGeneratedNever();
        app.Property(a => a.ProtectedKey).HasMaxLength(500);
        app.HasOne<Account>().WithOne().HasForeignKey<AuthenticatorApp>(a => a.AccountId);
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.Property(c => c.Id).ValueGeneratedNever();
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}

internal sealed class AccountChangeMapping : IEntityTypeConfiguration<AccountChange>
{
    public void Configure(EntityTypeBuilder<AccountChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Browser).HasMaxLength(60);
        change.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        change.HasIndex(c => c.At); // what is a year old is deleted each day
    }
}

internal sealed class KnownBrowserMapping : IEntityTypeConfiguration<KnownBrowser>
{
    public void Configure(EntityTypeBuilder<KnownBrowser> browser)
    {
        browser.HasKey(b => new { b.AccountId, b.TokenHash });
        browser.Property(b => b.TokenHash).HasMaxLength(64);
        browser.HasOne<Account>().WithMany().HasForeignKey(b => b.AccountId);
    }
}
