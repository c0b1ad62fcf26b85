using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Demo;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Synthetic;

/// <summary>The accounts of the synthetic register: HR, one supervisor and the newest hires, all with the demonstration's password.</summary>
internal sealed class SyntheticAccounts(TrainingDb db, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer)
{
    /// <summary>Hashed once: a hash is made to be slow, and the password is no secret.</summary>
    private readonly string _hash = hasher.HashPassword(new Account(), DemoAccounts.Password);

    /// <returns>HR's, and its role.</returns>
    public async Task<IEnumerable<object>> HumanResourcesAsync(CancellationToken cancellation)
    {
        var role = await db.Roles.SingleAsync(candidate => candidate.Name == Roles.Hr, cancellation);
        var account = Of("HR of the synthetic register", SyntheticAgency.HumanResources, employeeId: null);
        return [account, new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role.Id }];
    }

    public Account Of(string name, string email, Guid? employeeId)
    {
        var account = new Account(email, name, employeeId) { PasswordHash = _hash, SecurityStamp = Guid.NewGuid().ToString("N"), EmailConfirmed = true };
        account.Follow(name, email, normalizer);
        return account;
    }
}
