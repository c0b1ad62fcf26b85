using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity.Passkeys;

/// <summary>A passkey as its owner knows it.</summary>
/// <param name="Id">Its credential's id, fit for an address.</param>
/// <param name="AddedAt">UTC, like the other.</param>
/// <param name="LastUsedAt">Null when it was not used within a year.</param>
/// <param name="IsSynced">Its maker keeps a copy and gives it to the owner's other devices.</param>
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset AddedAt, DateTimeOffset? LastUsedAt, bool IsSynced);

/// <summary>The passkeys of one account: lists, names and removes them.</summary>
public sealed class AccountPasskeys(UserManager<Account> accounts, SignInMeans means, TrainingDb db)
{
    public const int LongestName = 60;

    public async Task<IReadOnlyList<PasskeyLine>> ListAsync(Account account, CancellationToken cancellation)
    {
        var uses = await db.PasskeyUses.AsNoTracking()
            .Where(use => use.AccountId == account.Id)
            .GroupBy(use => use.CredentialId)
            .Select(use => new { CredentialId = use.Key, At = use.Max(one => one.At) })
            .ToListAsync(cancellation);
        return
        [
            .. from passkey in await accounts.GetPasskeysAsync(account)
               let used = uses.SingleOrDefault(use => use.CredentialId.AsSpan().SequenceEqual(passkey.CredentialId))
               orderby passkey.CreatedAt
               select new PasskeyLine(IdOf(passkey), passkey.Name ?? "Passkey", passkey.CreatedAt, used?.At, passkey.IsBackedUp),
        ];
    }

    /// <returns>Null when this account has no such passkey.</returns>
    public async Task<UserPasskeyInfo?> FindAsync(Account account, string id) =>
        (await accounts.GetPasskeysAsync(account)).SingleOrDefault(passkey => IdOf(passkey) == id);

    public Task RenameAsync(Account account, UserPasskeyInfo passkey, string name)
    {
        passkey.Name = name;
        return accounts.AddOrUpdatePasskeyAsync(account, passkey);
    }

    /// <exception cref="RuleBrokenException">It is the account's only way to sign in.</exception>
    public async Task RemoveAsync(Account account, UserPasskeyInfo passkey, CancellationToken cancellation)
    {
        // Two windows that each remove one of the last two: the second is asked again what is left.
        await using var transaction = await db.LockAsync<Account>(account.Id, cancellation);
        Rule.Require(
            (await accounts.GetPasskeysAsync(account)).Count > 1 || await means.HasOtherThanPasskeysAsync(account),
            "This is your only way to sign in. Add another passkey first, or choose a password.");
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await transaction.CommitAsync(cancellation);
    }

    private static string IdOf(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);
}
