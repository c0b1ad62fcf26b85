using System.Globalization;
using System.Security.Claims;

namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>Who the provider says somebody is, from a token that was checked.</summary>
/// <param name="Issuer">With <paramref name="Subject"/>, names one person for ever, whatever becomes of their address.</param>
/// <param name="VerifiedEmail">Null when there is none, or nobody vouches for it.</param>
/// <param name="EmployeeNumber">The roster's number; null when the provider gives none.</param>
/// <param name="AuthenticatedAt">When the provider last asked the person to prove who they are, UTC; null when it does not say.</param>
public sealed record ProviderIdentity(
    string Issuer, string Subject, string? VerifiedEmail, string? EmployeeNumber, DateTimeOffset? AuthenticatedAt)
{
    public static ProviderIdentity Of(ClaimsPrincipal said, SingleSignOnOptions options) => new(
        said.FindFirstValue("iss")!,
        said.FindFirstValue("sub")!,
        options.EmailIsVerified || string.Equals(said.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase)
            ? said.FindFirstValue("email")
            : null,
        options.EmployeeNumberClaim.Length > 0 && said.FindFirstValue(options.EmployeeNumberClaim) is { Length: > 0 } number ? number.Trim() : null,
        long.TryParse(said.FindFirstValue("auth_time"), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null);
}
