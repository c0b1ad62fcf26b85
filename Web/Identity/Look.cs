using System.Security.Claims;

namespace PolicyTraining.Web.Identity;

/// <summary>Somebody in HR sees an employee's pages as they do. While it lasts nothing can be changed.</summary>
/// <param name="LookerId">The account of whoever looks.</param>
/// <param name="Name">The employee's.</param>
/// <param name="Until">UTC.</param>
public sealed record Look(Guid LookerId, Guid EmployeeId, string Name, DateTimeOffset Until)
{
    /// <summary>
    /// The employee as their own pages know them, without any role, their team or their account. Who is signed in stays the looker,
    /// so that no form of theirs takes the token of another.
    /// </summary>
    public ClaimsPrincipal As(ClaimsPrincipal looker)
    {
        string[] ofTheSession = [ClaimTypes.NameIdentifier, AccountClaims.SessionId, AccountClaims.SignedInBy, AccountClaims.SignedInAt];
        var kept = looker.Claims.Where(claim => ofTheSession.Contains(claim.Type));
        return new(new ClaimsIdentity(
            [
                .. kept,
                new(AccountClaims.EmployeeId, EmployeeId.ToString()),
                new(AccountClaims.DisplayName, Name),
                new(AccountClaims.IsLookedAs, "true"),
            ],
            looker.Identity!.AuthenticationType));
    }
}

/// <summary>A page that somebody who looks as an employee sees as them. It notes nothing of being opened then.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeenByLookersAttribute : Attribute;

/// <summary>What somebody who looks as an employee reaches as themself: the ways out of it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToLookersAttribute : Attribute;
