using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>How a letter would look to sample people, for the frame beside the form. Nothing is kept.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/mail/wording/{letter}/preview")]
public sealed class WordingPreviewsController(WordingLibrary library, Letterhead letterhead) : Controller
{
    /// <summary>It may show its own styles and do nothing else; a link in it opens nothing.</summary>
    private const string Confined =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

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
        Response.Headers.ContentSecurityPolicy = Confined;
        return View("WordingPreview", WordingPreview.Of(sample.Letter, wording, letterhead));
    }
}
