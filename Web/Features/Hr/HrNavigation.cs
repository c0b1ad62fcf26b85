using System.Security.Claims;
using PolicyTraining.Web.Features.Hr.Health;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>A part of HR's pages: its name, and the pages within.</summary>
internal sealed record HrArea(string Name, IReadOnlyList<(string Text, string Address)> Pages);

/// <summary>The ways within HR's pages: the areas, and the pages of the one shown. A link is there only when its page would open.</summary>
public sealed record HrNavigation(IReadOnlyList<NavigationLink> Areas, IReadOnlyList<NavigationLink> Pages)
{
    private const string Desk = "/hr";
    private const string Accounts = "/hr/accounts";

    private static readonly IReadOnlyList<HrArea> All =
    [
        new("Desk", [("Desk", Desk)]),
        new("Certifications",
        [
            ("Assignments", "/hr/assignments"), ("Returns", "/hr/returns"), ("Scans", "/hr/scans"), ("Views", "/hr/views"), ("Bulk actions", "/hr/bulk-actions"),
        ]),
        new("People", [("Employees", "/hr/employees"), ("Import", "/hr/import"), ("Rules", "/hr/rules"), ("Accounts", Accounts)]),
        new("Requests", [("Questions", "/hr/questions"), ("More time", "/hr/extension-requests"), ("Roster proposals", "/hr/proposals")]),
        new("Mail", [("Mail", "/hr/mail"), ("Reminders", "/hr/ladder"), ("Calendar", "/hr/calendar")]),
        new("Reports",
        [
            ("Charts", "/hr/reports"), ("What people miss", "/hr/reports/items"), ("Exports", "/hr/exports"), ("Lists by e-mail", "/hr/summaries"),
        ]),
        new("Records", [("Retention", "/hr/retention"), ("Ledger", "/hr/ledger"), ("Bulletin", "/hr/bulletins"), ("Server", HealthController.Address)]),
    ];

    /// <param name="at">The path of the page shown.</param>
    public static HrNavigation For(ClaimsPrincipal user, PathString at)
    {
        var areas = All
            .Select(area => area with { Pages = [.. area.Pages.Where(page => page.Address != Accounts || user.IsInRole(Roles.Administrator))] })
            .ToList();
        // The longest match, so that a page below another's address marks its own link alone.
        var current = areas.SelectMany(area => area.Pages)
            .Select(page => page.Address)
            .Where(address => Leads(address, at))
            .MaxBy(address => address.Length);
        var within = areas.FirstOrDefault(area => area.Pages.Any(page => page.Address == current));
        return new(
            [.. areas.Select(area => new NavigationLink(area.Name, area.Pages[0].Address, area == within))],
            within is { Pages.Count: > 1 } ? [.. within.Pages.Select(page => new NavigationLink(page.Text, page.Address, page.Address == current))] : []);
    }

    private static bool Leads(string address, PathString at) =>
        address == Desk ? at == Desk : at.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase);
}
