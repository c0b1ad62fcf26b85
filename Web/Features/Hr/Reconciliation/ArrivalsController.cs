using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>PDFs that HR has received, each matched with its record. None is kept, not even in a temporary file.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/returns/arrivals")]
public sealed class ArrivalsController(ArrivalMatcher matcher) : Controller
{
    private const int MostFiles = 10;

    /// <summary>Ten files a little too large, so that what is wrong with them can be said; the server cuts off what is larger.</summary>
    private const int LargestRequest = MostFiles * (ArrivalMatcher.LargestFile + 1024 * 1024);

    // In order before the antiforgery filter, which reads the form.
    [HttpPost, EnableRateLimiting(RateLimits.Uploads)]
    [RequestSizeLimit(LargestRequest)]
    [RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, MemoryBufferThreshold = LargestRequest, Order = -1)]
    public async Task<IActionResult> Create(List<IFormFile> files, CancellationToken cancellation)
    {
        if (files.Count is 0 or > MostFiles)
        {
            TempData.Informs(files.Count == 0
                ? "Choose at least one PDF file."
                : $"Choose at most {MostFiles} files at a time; you chose {files.Count}.");
            return Redirect("/hr/returns");
        }

        var arrivals = new List<Arrival>();
        foreach (var file in files)
            arrivals.Add(await matcher.MatchAsync(file, cancellation));
        return View("ArrivalList", arrivals);
    }
}
