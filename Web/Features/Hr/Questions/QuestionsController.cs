using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Questions;

/// <summary>Everything that employees ask. HR answers what was put to it, and what no supervisor is there to answer.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/questions")]
public sealed class QuestionsController(TrainingDb db, Inquiries inquiries, InquiryPages pages, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? state, string? page, CancellationToken cancellation) =>
        View("QuestionList", await QuestionListPage.LoadAsync(db, state, page, agency.Value.Zone, cancellation));

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Show(Guid id, CancellationToken cancellation) => ShowAsync(id, typed: null, cancellation);

    [HttpPost("{id:guid}"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Update(Guid id, string? answer, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } line)
            return NotFound();

        try
        {
            Rule.Require(line.IsForHr || line.AnsweredAt is not null, $"{line.Answerer} is to answer this question.");
            await inquiries.AnswerAsync(id, answer, User.DisplayName, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(InquiryPage.Answer), refusal.Message);
            return await ShowAsync(id, answer, cancellation);
        }

        TempData.Succeeded("The answer is on its way.");
        return LocalRedirect($"/hr/questions/{id}");
    }

    private Task<InquiryLine?> FindAsync(Guid id, CancellationToken cancellation) =>
        InquiryLine.Of(db).SingleOrDefaultAsync(line => line.Id == id, cancellation);

    private async Task<IActionResult> ShowAsync(Guid id, string? typed, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } line
            ? View("Question", await pages.ShowAsync(line, typed, line.IsForHr && User.EditsRegister ? $"/hr/questions/{id}" : null, cancellation))
            : NotFound();
}
