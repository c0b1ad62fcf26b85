using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>How a letter would look to sample people, for the frame beside the form. Nothing is kept.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/mail/wording/{letter}/preview")]
public sealed class WordingPreviewsController(WordingLibrary library, Letterhead letterhead) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string letter, CancellationToken cancellation) =>
        WordingSamples.Find(letter) is { } sample
            ? Preview(sample, await library.FindAsync(letter, cancellation) ?? sample.Letter.Shipped)
            : NotFound();

    /// <summary>As it stands in the form.</summary>
    [HttpPost, Authorize(Policy = Policies.Hr)]
    public IActionResult Create(string letter, WordingForm form) =>
        WordingSamples.Find(letter) is { } sample ? Preview(sample, form.ToWording()) : NotFound();

    private ViewResult Preview(WordingSample sample, Wording wording)
    {
        Response.Frame(ContentSecurityPolicy.LetterPreview);
        return View("WordingPreview", WordingPreview.Of(sample.Letter, wording, letterhead));
    }
}
