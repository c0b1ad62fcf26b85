using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity;

/// <summary>
/// What a signed-in principal says beyond Identity's own claims. Renewed every minute, so that a removed role or a new
/// team is felt at once.
/// </summary>
public sealed class AccountClaims(
    UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, Supervision supervision)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(accounts, roles, options)
{
    public const string EmployeeId = "employee_id";
    public const string DisplayName = "display_name";

    /// <summary>Present when someone in the roster reports to this person, or to somebody they act for today. Decides what is offered, never what is allowed.</summary>
    public const string Supervises = "supervises";

    /// <summary>The <see cref="Sessions.AccountSession"/> of the browser.</summary>
    public const string SessionId = "sid";

    /// <summary>The <see cref="SignInWay"/> in which the person signed in.</summary>
    public const string SignedInBy = "signed_in_by";

    /// <summary>When the person signed in, UTC, round-trip format.</summary>
    public const string SignedInAt = "auth_time";

    /// <summary>Present when this is not the employee but somebody in HR who looks as them.</summary>
    public const string IsLookedAs = "looked_as";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        if (user.EmployeeId is not { } employee)
            return identity;

        identity.AddClaim(new Claim(EmployeeId, employee.ToString()));
        if (await supervision.Reports(employee).AnyAsync())
            identity.AddClaim(new Claim(Supervises, "true"));
        return identity;
    }
}

public static class Principals
{
    extension(ClaimsPrincipal user)
    {
        public Guid AccountId => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

        /// <summary>Null for an account that belongs to nobody in the roster.</summary>
        public Guid? EmployeeId => Guid.TryParse(user.FindFirstValue(AccountClaims.EmployeeId), out var id) ? id : null;

        /// <summary>May read whatever HR may read about anybody.</summary>
        public bool ReadsRegister => user.EditsRegister || user.IsInRole(Roles.Auditor);

        /// <summary>May change what HR may change.</summary>
        public bool EditsRegister => user.IsInRole(Roles.Hr) || user.IsInRole(Roles.Administrator);

        /// <summary>Somebody in HR looks as this employee, so nothing is noted in the employee's name.</summary>
        public bool IsLookedAs => user.HasClaim(claim => claim.Type == AccountClaims.IsLookedAs);

        public string DisplayName => user.FindFirstValue(AccountClaims.DisplayName) ?? user.Identity?.Name ?? "";

        public Guid? SessionId => Guid.TryParse(user.FindFirstValue(AccountClaims.SessionId), out var id) ? id : null;

        public SignInWay SignedInBy => Enum.Parse<SignInWay>(user.FindFirstValue(AccountClaims.SignedInBy)!);

        public DateTimeOffset SignedInAt =>
            DateTimeOffset.Parse(user.FindFirstValue(AccountClaims.SignedInAt)!, System.Globalization.CultureInfo.InvariantCulture);
    }
}
