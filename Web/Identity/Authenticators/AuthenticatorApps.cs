using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity.Authenticators;

/// <summary>Sets up, asks and removes the authenticator app of an account.</summary>
public sealed class AuthenticatorApps(TrainingDb db, RecoveryCodes recovery, IDataProtectionProvider protection, TimeProvider clock)
    : ISignInProof
{
    private const int KeyLength = 20;

    private readonly IDataProtector _protector = protection.CreateProtector("PolicyTraining.Authenticators");

    /// <summary>A new key, readable to the server alone: the page that shows it keeps it until its code comes back.</summary>
    public string Draft(Account account) => ProtectorOf(account).Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));

    /// <returns>Null when the draft is not of our making, or is another account's.</returns>
    public byte[]? KeyOf(Account account, string? draft)
    {
        try
        {
            return Convert.FromBase64String(ProtectorOf(account).Unprotect(draft ?? ""));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public Task<bool> IsSetUpAsync(Account account, CancellationToken cancellation) => IsSetUpAsync(account.Id, cancellation);

    public Task<bool> IsSetUpAsync(Guid accountId, CancellationToken cancellation) =>
        db.AuthenticatorApps.AnyAsync(app => app.AccountId == accountId, cancellation);

    /// <summary>Sets it up, once its first code shows that the app has the key.</summary>
    /// <returns>The recovery codes, to be shown now and never again; null when the code is not right.</returns>
    public async Task<IReadOnlyList<string>?> SetUpAsync(Account account, string? draft, string code, CancellationToken cancellation)
    {
        if (KeyOf(account, draft) is not { } key || TimeCode.StepOf(key, Digits(code), clock.GetUtcNow(), usedStep: 0) is not { } step)
            return null;

        db.AuthenticatorApps.Add(new AuthenticatorApp(account.Id, draft!, step, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        return await recovery.RenewAsync(account, cancellation);
    }

    /// <summary>Takes a code of the app, or a recovery code; either of them once.</summary>
    /// <returns>Which it was; null when it is neither.</returns>
    public async Task<SignInWay?> UseAsync(Account account, string code, CancellationToken cancellation) =>
        await UseCodeAsync(account, Digits(code), cancellation) ? SignInWay.Authenticator
        : await recovery.UseAsync(account, code.Trim(), cancellation) ? SignInWay.RecoveryCode
        : null;

    public async Task RemoveAsync(Guid accountId, CancellationToken cancellation)
    {
        await db.AuthenticatorApps.Where(app => app.AccountId == accountId).ExecuteDeleteAsync(cancellation);
        await recovery.RemoveAsync(accountId, cancellation);
    }

    private async Task<bool> UseCodeAsync(Account account, string code, CancellationToken cancellation)
    {
        var app = await db.AuthenticatorApps.AsNoTracking().SingleOrDefaultAsync(known => known.AccountId == account.Id, cancellation);
        return app is not null
            && TimeCode.StepOf(KeyOf(account, app.ProtectedKey)!, code, clock.GetUtcNow(), app.UsedStep) is { } step
            && await db.AuthenticatorApps.Where(known => known.AccountId == account.Id && known.UsedStep < step)
                .ExecuteUpdateAsync(known => known.SetProperty(used => used.UsedStep, step), cancellation) == 1;
    }

    private IDataProtector ProtectorOf(Account account) => _protector.CreateProtector(account.Id.ToString());

    private static string Digits(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
