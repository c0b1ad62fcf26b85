using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>
/// Whose account it is that the provider speaks of. The first time the roster says so, by employee number or verified address;
/// from then on the account is bound to the provider's own name for the person, so that an address that goes to somebody else
/// takes no account with it. No account is ever made here.
/// </summary>
public sealed class ProviderAccounts(UserManager<Account> accounts, TrainingDb db, IOptions<SingleSignOnOptions> options)
{
    /// <returns>Null when no account was bound to this person yet.</returns>
    public Task<Account?> FindAsync(ProviderIdentity person) => accounts.FindByLoginAsync(person.Issuer, person.Subject);

    /// <summary>Finds the account, and binds it when this is the first time; an invitation is used up by it.</summary>
    /// <returns>The account, or why there is none.</returns>
    public async Task<(Account? Account, SingleSignOnRefusal? Refusal)> FindOrBindAsync(ProviderIdentity person, CancellationToken cancellation)
    {
        // Two people who come for one account at the same instant: the second is asked again whether it is taken.
        await using var transaction = await db.LockAllAsync<IdentityUserLogin<Guid>>(cancellation);
        var bound = await FindAsync(person);
        if ((bound ?? await InRosterAsync(person, cancellation)) is not { } account)
            return (null, SingleSignOnRefusal.Unknown);
        if (account.IsClosed)
            return (null, SingleSignOnRefusal.Away);
        if (bound is not null)
            return (bound, null);
        if ((await accounts.GetLoginsAsync(account)).Any(login => login.LoginProvider == person.Issuer))
            return (null, SingleSignOnRefusal.BoundToAnother);

        account.EmailConfirmed = true;
        await accounts.AddLoginAsync(account, new UserLoginInfo(person.Issuer, person.Subject, options.Value.Name));
        await transaction.CommitAsync(cancellation);
        return (account, null);
    }

    /// <summary>Forgets whom the account is bound to. Whoever is signed in with it is signed out.</summary>
    public async Task ReleaseAsync(Account account, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var login in await accounts.GetLoginsAsync(account))
            await accounts.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<Account?> InRosterAsync(ProviderIdentity person, CancellationToken cancellation)
    {
        if (person.EmployeeNumber is { } number
            && await db.Users.SingleOrDefaultAsync(
                account => db.Employees.Any(employee => employee.Id == account.EmployeeId && employee.Number == number), cancellation) is { } numbered)
        {
            return numbered;
        }

        if (person.VerifiedEmail is null || await accounts.FindByEmailAsync(person.VerifiedEmail) is not { } addressed)
            return null;

        // An address that went to somebody else before the roster heard of it: the number tells.
        var isAnother = person.EmployeeNumber is not null && await db.Employees.AnyAsync(
            employee => employee.Id == addressed.EmployeeId && employee.Number != null && employee.Number != person.EmployeeNumber, cancellation);
        return isAnother ? null : addressed;
    }
}
