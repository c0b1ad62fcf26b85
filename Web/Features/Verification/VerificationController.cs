using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Features.Verification;

/// <summary>
/// Anybody may ask whether a certification is authentic: by the file, or by the number on it, which is where its QR code leads.
/// A file is looked at in memory and forgotten.
/// </summary>
[AllowAnonymous, Route("verify"), EnableRateLimiting(RateLimits.Verification)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VerificationController(
    IssuedRecords records, FileVerification files, SealCertificate certificate, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(VerificationForm form, CancellationToken cancellation)
    {
        if (form.TooLarge)
            ModelState.AddModelError(nameof(form.File), VerificationForm.TooLargeWords);
        if (string.IsNullOrWhiteSpace(form.Record))
            return Page(form, null);
        if (!RecordNumber.TryParse(form.Record, out var number))
        {
            ModelState.AddModelError(
                nameof(form.Record),
                $"“{form.Record.Trim()}” is not a record number. Compare it with the PDF: it looks like 2110-7K3M9QXZ4, and its last character "
                + "guards against slips.");
            return Page(form, null);
        }

        var zone = agency.Value.Zone;
        return Page(form, await records.FindPaperAsync(number, cancellation) is { } paper
            ? Verdict.OnPaper(paper, zone)
            : Verdict.OnNumber(number, await records.FindAsync(number, cancellation), zone));
    }

    [HttpPost, UploadLimit(VerificationForm.LargestFile, "/verify?tooLarge=true")]
    public async Task<IActionResult> Create(VerificationForm form, CancellationToken cancellation)
    {
        if (form.FileFault is { } fault)
        {
            ModelState.AddModelError(nameof(form.File), fault);
            return Page(form, null);
        }

        return Page(form, Verdict.OnFile(await files.VerifyAsync(await form.ReadFileAsync(cancellation), cancellation), User, agency.Value.Zone));
    }

    private ViewResult Page(VerificationForm form, Verdict? verdict) =>
        View("Verify", new VerificationPage(form, verdict, certificate.RootFingerprints));
}

/// <param name="RootFingerprints">SHA-256 of the roots of the seal's chain, as tools print them.</param>
public sealed record VerificationPage(VerificationForm Form, Verdict? Verdict, IReadOnlyList<string> RootFingerprints);
