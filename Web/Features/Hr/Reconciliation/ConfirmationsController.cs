using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>HR says that it has one or many certifications.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/returns/confirmations")]
public sealed class ConfirmationsController(Returns returns) : Controller
{
    /// <summary>Reasons that are named one by one; more would be a wall of text.</summary>
    private const int ReasonsNamed = 5;

    /// <param name="records">The record numbers that were ticked.</param>
    /// <param name="shown">All record numbers of the page, for the button that confirms them all.</param>
    /// <param name="scope"><c>page</c> confirms all that were shown; otherwise those ticked.</param>
    /// <param name="back">The query string of the list, to return to it.</param>
    [HttpPost]
    public async Task<IActionResult> Create(
        List<string> records, List<string> shown, string? scope, string? back, CancellationToken cancellation)
    {
        var result = await returns.ConfirmAsync(scope == "page" ? shown : records, User.DisplayName, cancellation);
        if (result.Confirmed > 0)
            TempData.Succeeded($"{Counted(result.Confirmed)} confirmed.");
        if (result.Skipped.Count > 0)
            TempData.Informs($"{Counted(result.Skipped.Count)} skipped. {Named(result.Skipped)}");
        else if (result.Confirmed == 0)
            TempData.Informs("Tick the certifications that HR has; then confirm them.");
        return LocalRedirect("/hr/returns" + WayBack.Query(back));
    }

    private static string Counted(int count) => count == 1 ? "1 certification was" : $"{count:N0} certifications were";

    private static string Named(IReadOnlyList<string> reasons) =>
        string.Join(" ", reasons.Take(ReasonsNamed)) + (reasons.Count > ReasonsNamed ? $" And {reasons.Count - ReasonsNamed:N0} more." : "");
}
