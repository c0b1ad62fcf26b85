using Microsoft.AspNetCore.Identity;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity;

/// <summary>
/// Grants roles and takes them back. Whoever is signed in feels it within a minute, when their principal is renewed, and
/// stays signed in; an invitation on its way goes on working. Each is on the ledger with the role itself.
/// </summary>
public sealed class RoleGrants(UserManager<Account> accounts, TrainingDb db, SecurityLog log, TimeProvider clock)
{
    /// <summary>Grants the role. Granting it twice changes nothing.</summary>
    /// <param name="by">Who grants it, as records name them.</param>
    /// <exception cref="RuleBrokenException">There is no such role.</exception>
    public async Task GrantAsync(Account account, string role, string by)
    {
        RequireRole(role);
        if (await accounts.IsInRoleAsync(account, role))
            return;

        db.Ledger.Add(AgencyFacts.RoleGranted(account.Id, account.DisplayName, role, by, clock));
        RequireSuccess(await accounts.AddToRoleAsync(account, role));
        log.RoleGranted(account.Id, role);
    }

    /// <summary>Takes the role back. Taking it back twice changes nothing.</summary>
    /// <param name="by">Who takes it back, as records name them.</param>
    /// <exception cref="RuleBrokenException">There is no such role, or nobody else who can sign in is an administrator.</exception>
    public async Task RemoveAsync(Account account, string role, string by, CancellationToken cancellation)
    {
        RequireRole(role);
        // Two administrators who remove each other at the same instant: the second is asked again whether anybody is left.
        await using var transaction = await db.LockAllAsync<IdentityUserRole<Guid>>(cancellation);
        if (!await accounts.IsInRoleAsync(account, role))
            return;

        if (role == Roles.Administrator)
        {
            var administrators = await accounts.GetUsersInRoleAsync(role);
            Rule.Require(
                administrators.Any(other => other.Id != account.Id && other is { IsInvited: false, IsClosed: false }),
                "Make somebody else an administrator first.");
        }

        db.Ledger.Add(AgencyFacts.RoleRemoved(account.Id, account.DisplayName, role, by, clock));
        RequireSuccess(await accounts.RemoveFromRoleAsync(account, role));
        await transaction.CommitAsync(cancellation);
        log.RoleRemoved(account.Id, role);
    }

    private static void RequireRole(string role) => Rule.Require(Roles.All.Contains(role), "There is no such role.");

    private static void RequireSuccess(IdentityResult result) =>
        Rule.Require(result.Succeeded, string.Join(" ", result.Errors.Select(error => error.Description)));
}
