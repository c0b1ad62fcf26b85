using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Accounts;

/// <summary>An account and the roles granted to it.</summary>
/// <param name="IsBound">To a person at the provider of single sign-on.</param>
public sealed record AccountEntry(Guid Id, string Name, string Email, bool IsInvited, bool IsBound, IReadOnlyList<string> Roles);

/// <summary>A page of the accounts, those with roles first.</summary>
/// <param name="Text">Part of a name or an e-mail address; null for every account.</param>
public sealed record AccountListPage(string? Text, IReadOnlyList<AccountEntry> Entries, Pagination Pagination)
{
    private const int Size = 50;

    public static async Task<AccountListPage> LoadAsync(TrainingDb db, string? text, string? page, CancellationToken cancellation)
    {
        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        var accounts = db.Users.AsNoTracking();
        if (text is not null)
        {
            var pattern = TextSearch.Containing(text);
            accounts = accounts.Where(account =>
                TextSearch.Matches(account.DisplayName, pattern) || TextSearch.Matches(account.Email, pattern));
        }

        var pagination = Pagination.Of(page, Size, await accounts.CountAsync(cancellation));
        var entries = await accounts
            .OrderByDescending(account => db.UserRoles.Any(held => held.UserId == account.Id))
            .ThenBy(account => account.DisplayName).ThenBy(account => account.Id)
            .Skip(pagination.Skip).Take(Size)
            .Select(account => new AccountEntry(
                account.Id, account.DisplayName, account.Email!, account.PasswordHash == null && !account.EmailConfirmed,
                db.UserLogins.Any(login => login.UserId == account.Id),
                db.UserRoles.Where(held => held.UserId == account.Id)
                    .Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!)
                    .ToList()))
            .ToListAsync(cancellation);
        return new AccountListPage(text, entries, pagination);
    }
}
