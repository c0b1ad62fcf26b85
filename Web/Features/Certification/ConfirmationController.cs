using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>HR says that it has the certification: where the button in its letter leads.</summary>
[Authorize(Policy = Policies.Hr), Route("certifications/{recordNumber}/confirmation")]
public sealed class ConfirmationController(ReadableCertifications certifications, Returns returns) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(string recordNumber, CancellationToken cancellation)
    {
        if (!RecordNumber.TryParse(recordNumber, out var number)
            || await certifications.FindAsync(User, number, cancellation) is not { } facts)
        {
            return NotFound();
        }

        await returns.ConfirmAsync(facts.Assignment.Id, User.DisplayName, cancellation);
        TempData.Succeeded("Confirmed: HR has this certification.");
        return Redirect($"/certifications/{number}");
    }
}
