using Microsoft.AspNetCore.Identity;
using PolicyTraining.Web.Identity.Authenticators;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Identity;

/// <summary>What was wrong with a password or code.</summary>
public enum CredentialFault
{
    Password,

    /// <summary>The password was right, the code was not.</summary>
    Code,

    /// <summary>Too many were wrong before; nothing was looked at.</summary>
    Locked,
}

/// <summary>What came of looking at a password or code.</summary>
/// <param name="Way">What was proved; null when nothing was.</param>
/// <param name="Wait">How long nothing is looked at.</param>
public sealed record CredentialCheck(SignInWay? Way, CredentialFault? Fault = null, TimeSpan Wait = default);

/// <summary>Looks at passwords and codes, wherever they are asked for, and counts the wrong ones.</summary>
public sealed class Credentials(
    UserManager<Account> accounts, IPasswordHasher<Account> hasher, SignInMeans means, AuthenticatorApps authenticators, TryCounter tries,
    SecurityLog log, TrainingMetrics metrics)
{
    /// <summary>What is checked for an address that nobody has, so that the answer takes as long.</summary>
    private static string? _nobodysHash;

    /// <summary>The password, and the code where an authenticator is set up.</summary>
    public async Task<CredentialCheck> CheckAsync(Account account, string? password, string? code, CancellationToken cancellation)
    {
        var check = await CheckPasswordAsync(account, account.Email!, password, cancellation);
        return check.Way is null || !await authenticators.IsSetUpAsync(account, cancellation)
            ? check
            : await CheckCodeAsync(account, code, cancellation);
    }

    /// <param name="account">Null when nobody has the address.</param>
    /// <param name="address">As it was typed.</param>
    public async Task<CredentialCheck> CheckPasswordAsync(Account? account, string address, string? password, CancellationToken cancellation)
    {
        var known = account is { IsClosed: false } && means.HasPassword(account) ? account : null;
        var subject = known is null ? TryCounter.Unknown(address) : TryCounter.Password(known);
        if (await tries.CountAsync(subject, cancellation) is { } wait)
            return Refused(known, CredentialFault.Locked, wait);
        if (!await IsRightAsync(known, password ?? ""))
            return Refused(known, CredentialFault.Password);

        await tries.ForgetAsync(subject, cancellation);
        return new(SignInWay.Password);
    }

    /// <summary>A code of the authenticator app or a recovery code, of whoever has given the password.</summary>
    public async Task<CredentialCheck> CheckCodeAsync(Account account, string? code, CancellationToken cancellation)
    {
        var subject = TryCounter.Code(account);
        if (await tries.CountAsync(subject, cancellation) is { } wait)
            return Refused(account, CredentialFault.Locked, wait);
        if (await authenticators.UseAsync(account, code ?? "", cancellation) is not { } way)
            return Refused(account, CredentialFault.Code);

        await tries.ForgetAsync(subject, cancellation);
        return new(way);
    }

    private CredentialCheck Refused(Account? account, CredentialFault fault, TimeSpan wait = default)
    {
        metrics.CredentialsRefused(fault);
        if (account is null)
            log.StrangerRefused();
        else if (fault is CredentialFault.Locked)
            log.LockedOut(account.Id);
        else
            log.SignInRefused(account.Id);
        return new(null, fault, wait);
    }

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        if (account is not null)
            return await accounts.CheckPasswordAsync(account, password);

        var nobody = new Account();
        _nobodysHash ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(nobody, _nobodysHash, password);
        return false;
    }
}
