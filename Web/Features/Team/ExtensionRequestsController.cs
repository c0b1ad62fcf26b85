using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Team;

/// <summary>
/// A supervisor's own people ask for more time: the supervisor sees the date and may comment, sees no reason and decides nothing.
/// </summary>
[Route("team/extension-requests/{id:guid}")]
public sealed class ExtensionRequestsController(
    TrainingDb db, Supervision supervision, ExtensionRequests requests, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public Task<IActionResult> Show(Guid id, CancellationToken cancellation) => ShowAsync(id, typed: null, cancellation);

    [HttpPost]
    public async Task<IActionResult> Update(Guid id, string? comment, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is null)
            return NotFound();

        try
        {
            await requests.CommentAsync(id, comment, User.DisplayName, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(TeamExtensionRequestPage.Comment), refusal.Message);
            return await ShowAsync(id, comment, cancellation);
        }

        TempData.Succeeded("HR sees your comment with the request.");
        return LocalRedirect($"/team/extension-requests/{id}");
    }

    private Task<ExtensionRequestLine?> FindAsync(Guid id, CancellationToken cancellation) =>
        ExtensionRequestLine.Of(db).AsNoTracking().From(supervision.Reports(User.EmployeeId))
            .SingleOrDefaultAsync(line => line.Request.Id == id, cancellation);

    private async Task<IActionResult> ShowAsync(Guid id, string? typed, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } line
            ? View("TeamExtensionRequest", new TeamExtensionRequestPage(line, typed, agency.Value.Zone))
            : NotFound();
}

/// <param name="Comment">As typed, after a refusal.</param>
public sealed record TeamExtensionRequestPage(ExtensionRequestLine Line, string? Comment, TimeZoneInfo Zone);
