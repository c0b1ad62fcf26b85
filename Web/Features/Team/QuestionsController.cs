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
/// What a supervisor's own people have asked. Whose supervisor one no longer is, their questions are not there any more.
/// </summary>
[Route("team/questions")]
public sealed class QuestionsController(
    TrainingDb db, Supervision supervision, Inquiries inquiries, InquiryPages pages, IOptions<AgencyOptions> agency) : Controller
{
    private IQueryable<InquiryLine> Own => InquiryLine.Of(db).ForSupervisorOf(supervision.Reports(User.EmployeeId));

    [HttpGet]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellation) =>
        View("TeamQuestions", await TeamQuestionsPage.LoadAsync(Own, page, agency.Value.Zone, cancellation));

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Show(Guid id, CancellationToken cancellation) => ShowAsync(id, typed: null, cancellation);

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(Guid id, string? answer, CancellationToken cancellation)
    {
        if (!await Own.AnyAsync(line => line.Id == id, cancellation))
            return NotFound();

        try
        {
            await inquiries.AnswerAsync(id, answer, User.DisplayName, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(InquiryPage.Answer), refusal.Message);
            return await ShowAsync(id, answer, cancellation);
        }

        TempData.Succeeded("Your answer is on its way.");
        return LocalRedirect($"/team/questions/{id}");
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? typed, CancellationToken cancellation) =>
        await Own.SingleOrDefaultAsync(line => line.Id == id, cancellation) is { } line
            ? View("TeamQuestion", await pages.ShowAsync(line, typed, $"/team/questions/{id}", cancellation))
            : NotFound();
}
