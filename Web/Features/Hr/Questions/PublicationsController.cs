using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Questions;

/// <summary>Publishes an answered question beside its clause, once HR has looked at how it will read.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/questions/{id:guid}/publication")]
public sealed class PublicationsController(
    TrainingDb db, Publications publications, InquiryPages pages, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    private const string Publish = "publish";

    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } line ? View("Publication", PublicationForm.Of(line)) : NotFound();

    /// <param name="step"><c>preview</c> shows how it will read; <c>publish</c> publishes it.</param>
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, PublicationForm form, string? step, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } line)
            return NotFound();

        form.Line = line;
        try
        {
            var answer = new PublishedAnswer(
                form.Key, line.BulletinNumber, ClauseId.Parse(line.Clause!), form.Question, form.Answer, User.DisplayName, clock);
            if (step != Publish)
                return await PreviewAsync(form, answer, cancellation);

            await publications.PublishAsync(answer, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            var field = string.IsNullOrWhiteSpace(form.Question) || form.Question.Length > Writing.Longest ? nameof(form.Question) : nameof(form.Answer);
            ModelState.AddModelError(field, refusal.Message);
            return View("Publication", form);
        }

        TempData.Succeeded($"Published beside {line.Clause}.");
        return LocalRedirect(PublishedListPage.Address);
    }

    /// <summary>An answered question about a clause; null when there is none, so nothing to publish.</summary>
    private Task<InquiryLine?> FindAsync(Guid id, CancellationToken cancellation) =>
        InquiryLine.Of(db).Answered().SingleOrDefaultAsync(line => line.Id == id && line.Clause != null, cancellation);

    private async Task<IActionResult> PreviewAsync(PublicationForm form, PublishedAnswer answer, CancellationToken cancellation)
    {
        var card = (await pages.ShowAsync(form.Line, typed: null, action: null, cancellation)).Card!;
        form.Preview = PublicationPreview.Of(form.Line, answer, card, clock.Today(agency.Value.Zone));
        return View("Publication", form);
    }
}
