using System.Security.Claims;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>A link of the primary navigation.</summary>
/// <param name="IsCurrent">The page shown is this one or lies below it.</param>
public sealed record NavigationLink(string Text, string Address, bool IsCurrent);

/// <summary>Where the signed-in person may go. A link is there only when the page behind it would open.</summary>
public static class Navigation
{
    public const string SignInAddress = "/account/sign-in";
    public const string SignOutAddress = "/account/sign-out";
    public const string MyDataAddress = "/account/my-data";
    public const string SecurityAddress = "/account/security";

    /// <param name="at">The path of the page shown.</param>
    public static IReadOnlyList<NavigationLink> For(ClaimsPrincipal user, PathString at)
    {
        var links = LinksFor(user).ToList();
        // The longest match, so that a page below another's address marks its own link alone.
        var current = links.Select(link => link.Address).Where(address => Leads(address, at)).MaxBy(address => address.Length);
        return [.. links.Select(link => new NavigationLink(link.Text, link.Address, link.Address == current))];
    }

    private static bool Leads(string address, PathString at) =>
        address == "/" ? at == "/" : at.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Text, string Address)> LinksFor(ClaimsPrincipal user)
    {
        var signedIn = user.Identity?.IsAuthenticated is true;
        if (signedIn)
            yield return ("Home", "/");
        if (signedIn && user.EmployeeId is not null)
        {
            yield return ("My course", "/learn");
            if (!user.IsLookedAs)
                yield return ("My questions", "/questions");
        }

        yield return ("Policy", "/policy/2.110");
        if (signedIn && user.HasClaim(claim => claim.Type == AccountClaims.Supervises))
            yield return ("Team", "/team");
        if (signedIn && user.ReadsRegister)
            yield return ("HR", "/hr");
    }
}
