using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity.Passkeys;

/// <summary>
/// The two conversations with a passkey: it is made, and it answers. What the browser is asked is kept in a protected cookie of
/// five minutes; the framework checks what comes back (origin, challenge, signature, counter, that its holder was verified).
/// </summary>
public sealed class PasskeyCeremonies(SignInManager<Account> signIn, UserManager<Account> accounts, TrainingDb db, TimeProvider clock)
{
    /// <summary>What the browser needs to make a passkey, as JSON. It is told which ones the account has, so that none is made twice.</summary>
    public Task<string> AskForNewAsync(Account account) => signIn.MakePasskeyCreationOptionsAsync(
        new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.DisplayName });

    /// <summary>What the browser needs to answer with a passkey, as JSON.</summary>
    /// <param name="account">Whose passkeys may answer; null for anybody's.</param>
    public Task<string> AskAsync(Account? account) => signIn.MakePasskeyRequestOptionsAsync(account);

    /// <summary>Takes the passkey the browser has just made for this account.</summary>
    /// <returns>False when it is not what was asked for.</returns>
    public async Task<bool> AddAsync(Account account, string credential, string name)
    {
        if (await UnderwayAsync(() => signIn.PerformPasskeyAttestationAsync(credential)) is not { Succeeded: true } made
            || made.UserEntity.Id != account.Id.ToString())
        {
            return false;
        }

        made.Passkey.Name = name;
        return (await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded;
    }

    /// <summary>Takes a passkey's answer, once.</summary>
    /// <returns>Whose passkey it is; null when the answer is wrong, too late, was given before, or the account is closed.</returns>
    public async Task<Account?> CheckAsync(string credential)
    {
        if (await UnderwayAsync(() => signIn.PerformPasskeyAssertionAsync(credential)) is not { Succeeded: true } answer || answer.User.IsClosed)
            return null;

        db.PasskeyUses.Add(new PasskeyUse(ChallengeIn(credential), answer.User.Id, answer.Passkey.CredentialId, clock.GetUtcNow()));
        try
        {
            return (await accounts.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey)).Succeeded ? answer.User : null;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            return null;
        }
    }

    /// <summary>Nothing was asked in this browser, or too long ago, or something else: the framework throws, and the person tries again.</summary>
    private static async Task<T?> UnderwayAsync<T>(Func<Task<T>> perform)
        where T : class
    {
        try
        {
            return await perform();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The answer was checked by now, so it has the challenge that was asked.</summary>
    private static byte[] ChallengeIn(string credential)
    {
        using var answer = JsonDocument.Parse(credential);
        var said = answer.RootElement.GetProperty("response").GetProperty("clientDataJSON").GetString()!;
        using var client = JsonDocument.Parse(WebEncoders.Base64UrlDecode(said));
        return SHA256.HashData(WebEncoders.Base64UrlDecode(client.RootElement.GetProperty("challenge").GetString()!));
    }
}
