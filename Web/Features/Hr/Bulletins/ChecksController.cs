using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Content;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Bulletins;

/// <summary>Checks the course files on this server as they are now. Publishes nothing.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/bulletins/checks")]
public sealed class ChecksController(TrainingDb db, IConfiguration configuration) : Controller
{
    /// <summary>Whoever comes back to this address has nothing checked yet.</summary>
    [HttpGet]
    public IActionResult Index() => LocalRedirect("/hr/bulletins");

    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(CancellationToken cancellation)
    {
        List<CourseCheck> checks = [];
        foreach (var folder in CourseFolders.Of(configuration))
            checks.Add(CourseCheck.Of(folder, await Candidate.ReadAsync(ContentFiles.FromFolder(folder), db, cancellation)));
        return View("Check", checks);
    }
}
