using Microsoft.AspNetCore.Identity;

namespace PolicyTraining.Web.Identity;

/// <summary>What was wrong with a password or code.</summary>
public enum CredentialFault
{
    Password,

    /// <summary>The password was right, the authenticator's code was not.</summary>
    Code,

    /// <summary>Too many were wrong before; nothing was looked at.</summary>
    Locked,
}

/// <summary>What came of looking at a password and a code.</summary>
/// <param name="Way">What was proved; null when nothing was.</param>
/// <param name="Wait">How long nothing is looked at.</param>
public sealed record CredentialCheck(SignInWay? Way, CredentialFault? Fault = null, TimeSpan Wait = default);

/// <summary>Looks at passwords and codes, wherever they are asked for, and counts the wrong ones.</summary>
public sealed class Credentials(SignInManager<Account> signIn, SignInMeans means)
{
    public async Task<CredentialCheck> CheckAsync(Account account, string? password)
    {
        if (!means.HasPassword(account))
            return new(null, CredentialFault.Password);

        var check = await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        return check switch
        {
            { IsLockedOut: true } => new(null, CredentialFault.Locked, signIn.Options.Lockout.DefaultLockoutTimeSpan),
            { Succeeded: true } => new(SignInWay.Password),
            _ => new(null, CredentialFault.Password),
        };
    }
}
