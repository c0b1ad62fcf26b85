using System.Security.Claims;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>The ways within HR's pages. A link is there only when the page behind it would open.</summary>
public static class HrNavigation
{
    private const string Desk = "/hr";

    /// <param name="at">The path of the page shown.</param>
    public static IEnumerable<NavigationLink> For(ClaimsPrincipal user, PathString at) =>
        LinksFor(user).Select(link => new NavigationLink(link.Text, link.Address, Leads(link.Address, at)));

    private static IEnumerable<(string Text, string Address)> LinksFor(ClaimsPrincipal user)
    {
        yield return ("Desk", Desk);
        yield return ("Assignments", "/hr/assignments");
        yield return ("Returns", "/hr/returns");
        yield return ("Employees", "/hr/employees");
        yield return ("Import", "/hr/import");
        yield return ("Rules", "/hr/rules");
        yield return ("Scans", "/hr/scans");
        yield return ("Questions", "/hr/questions");
        yield return ("More time", "/hr/extension-requests");
        yield return ("Mail", "/hr/mail");
        yield return ("Reminders", "/hr/ladder");
        yield return ("Calendar", "/hr/calendar");
        yield return ("Bulletin", "/hr/bulletins");
        yield return ("What people miss", "/hr/reports/items");
        yield return ("Retention", "/hr/retention");
        if (user.IsInRole(Roles.Administrator))
            yield return ("Accounts", "/hr/accounts");
    }

    private static bool Leads(string address, PathString at) =>
        address == Desk ? at == Desk : at.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase);
}
