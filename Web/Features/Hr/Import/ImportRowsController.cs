using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>The rows of a file in which something is wrong, each cell to be corrected in place.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/import/{id:guid}/rows")]
public sealed class ImportRowsController(TrainingDb db, RosterImports imports) : Controller
{
    private const int MostValues = 4096;

    [HttpGet]
    public async Task<IActionResult> Index(Guid id, string? page, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } import)
            return NotFound();
        if (!import.CanBeEdited)
            return Redirect($"/hr/import/{id}");

        var form = RowsForm.Of(
            import, await imports.RowsAsync(import, cancellation), await imports.PeopleAsync(import, cancellation), await imports.PlanAsync(import, cancellation), page);
        return View("Rows", form);
    }

    /// <summary>Keeps what was corrected, and compares with the roster as soon as nothing is wrong any more.</summary>
    [HttpPost, RequestFormLimits(ValueCountLimit = MostValues, Order = -1)]
    public async Task<IActionResult> Update(Guid id, RowsForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } import)
            return NotFound();

        await imports.CorrectAsync(import, form.Corrections(), cancellation);
        if (await imports.CompareAsync(import, cancellation))
            return Redirect(import.NextStep);

        TempData.Informs("What you corrected is kept. Some cells are still wrong.");
        return Redirect($"/hr/import/{id}/rows");
    }

    private Task<RosterImport?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.RosterImports.SingleOrDefaultAsync(import => import.Id == id, cancellation);
}
