using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity.Authenticators;

/// <summary>Makes and takes recovery codes.</summary>
public sealed class RecoveryCodes(TrainingDb db, TimeProvider clock)
{
    public const int Count = 10;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16; // 80 bits
    private const int Iterations = 100_000;

    /// <summary>In place of those there were.</summary>
    /// <returns>To be shown now and never again.</returns>
    public async Task<IReadOnlyList<string>> RenewAsync(Account account, CancellationToken cancellation)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length)).ToList();
        var salt = RandomNumberGenerator.GetBytes(16);
        await RemoveAsync(account.Id, cancellation);
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode(account.Id, salt, HashOf(code, salt))));
        await db.SaveChangesAsync(cancellation);
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    public Task<int> LeftAsync(Account account, CancellationToken cancellation) => Unused(account).CountAsync(cancellation);

    /// <returns>False when it is none of them, or was used before.</returns>
    public async Task<bool> UseAsync(Account account, string code, CancellationToken cancellation)
    {
        // As Crockford's alphabet is read: letters that look like digits are digits.
        var typed = code.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        if (typed.Length != Length || await Unused(account).Select(known => known.Salt).FirstOrDefaultAsync(cancellation) is not { } salt)
            return false;

        var (hash, now) = (HashOf(typed, salt), clock.GetUtcNow());
        return await Unused(account).Where(known => known.Hash == hash)
            .ExecuteUpdateAsync(known => known.SetProperty(used => used.UsedAt, now), cancellation) == 1;
    }

    public Task RemoveAsync(Guid accountId, CancellationToken cancellation) =>
        db.RecoveryCodes.Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancellation);

    private IQueryable<RecoveryCode> Unused(Account account) => db.RecoveryCodes.Where(code => code.AccountId == account.Id && code.UsedAt == null);

    private static byte[] HashOf(string code, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(code, salt, Iterations, HashAlgorithmName.SHA256, 32);
}
