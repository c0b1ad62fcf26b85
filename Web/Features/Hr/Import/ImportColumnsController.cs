using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>What each column of a file says.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/import/{id:guid}/columns")]
public sealed class ImportColumnsController(TrainingDb db, RosterImports imports) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } import ? await ShowAsync(ColumnsForm.Of(import), import, cancellation) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(Guid id, ColumnsForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } import)
            return NotFound();

        var map = form.Map(import.Headings.Count);
        foreach (var fault in map.Faults)
            ModelState.AddModelError("", fault);
        if (!ModelState.IsValid)
            return await ShowAsync(form, import, cancellation);

        await imports.ChooseAsync(import, map, form.IsComplete, cancellation);
        return await imports.CompareAsync(import, cancellation) ? Redirect(import.NextStep) : Redirect($"/hr/import/{id}/rows");
    }

    private Task<RosterImport?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.RosterImports.SingleOrDefaultAsync(import => import.Id == id, cancellation);

    private async Task<IActionResult> ShowAsync(ColumnsForm form, RosterImport import, CancellationToken cancellation) =>
        import.CanBeEdited ? View("Columns", form.About(import, await imports.RowsAsync(import, cancellation))) : Redirect($"/hr/import/{import.Id}");
}
