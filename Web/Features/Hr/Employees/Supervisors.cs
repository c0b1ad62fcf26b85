using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Employees;

/// <summary>Who can be chosen as somebody's supervisor: everyone who works here now, but not the person themself.</summary>
internal sealed class Supervisors(TrainingDb db, Guid? of = null)
{
    public async Task<IReadOnlyList<SelectListItem>> ItemsAsync(CancellationToken cancellation) =>
    [
        new("Nobody: HR stands in", ""),
        .. await db.Employees.Active().Where(employee => employee.Id != of)
            .OrderBy(employee => employee.Name)
            .Select(employee => new SelectListItem(employee.Name + " (" + employee.Unit + ")", employee.Id.ToString()))
            .ToListAsync(cancellation),
    ];

    /// <summary>What is wrong with the choice; null when nothing is.</summary>
    public async Task<string?> ErrorOfAsync(Guid? chosen, CancellationToken cancellation) =>
        chosen is null ? null
        : await db.Employees.Active().AnyAsync(employee => employee.Id == chosen, cancellation) ? null
        : "This person does not work here any more. Choose another supervisor.";
}
