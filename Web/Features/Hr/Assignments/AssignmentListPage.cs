using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>A page of the list of assignments.</summary>
/// <param name="All">Assignments without any filter.</param>
public sealed record AssignmentListPage(
    AssignmentFilter Filter, FilterChoices Choices, IReadOnlyList<AssignmentLine> Lines, Pagination Pagination, int All, DateOnly Today)
{
    private const int Size = 50;

    /// <summary>How many of how many: <c>12 of 31 assignments</c>.</summary>
    public string Count => Pagination.Total == All
        ? All == 1 ? "1 assignment" : $"{All:N0} assignments"
        : $"{Pagination.Total:N0} of {All:N0} assignments";

    /// <summary>How many, and who they are when they are not everyone.</summary>
    public string Lead => Filter.List.Status == AssignmentStatus.All ? Count : $"{Count}. {Filter.List.Meaning}.";

    public IEnumerable<SelectListItem> StatusItems =>
        StatusFilter.All.Select(list => new SelectListItem(list.Label, list.Value, list == Filter.List));

    public IEnumerable<SelectListItem> UnitItems =>
        Choices.Units.Select(unit => new SelectListItem(unit, unit, unit == Filter.Unit)).Prepend(new("All units", ""));

    public IEnumerable<SelectListItem> SupervisorItems => Choices.Supervisors
        .Select(choice => new SelectListItem(choice.Name, choice.Id.ToString(), choice == Filter.Supervisor))
        .Prepend(new("No supervisor", FilterChoices.NoSupervisor, Filter.Unsupervised))
        .Prepend(new("All supervisors", ""));

    public IEnumerable<SelectListItem> SortItems =>
        AssignmentSort.All.Select(sort => new SelectListItem(sort.Label, sort.Value, sort == Filter.Sort));

    public static async Task<AssignmentListPage> LoadAsync(
        TrainingDb db, AssignmentSearch search, DateOnly today, CancellationToken cancellation)
    {
        var choices = await FilterChoices.LoadAsync(db, cancellation);
        var filter = new AssignmentFilter(search, choices);
        var lines = AssignmentLine.Of(db, filter.Narrow(db.Assignments.AsNoTracking(), today), filter.Narrow(db.Employees));

        var pagination = Pagination.Of(filter.Page, Size, await lines.CountAsync(cancellation));
        var shown = await filter.Sort.Apply(lines).Skip(pagination.Skip).Take(Size).ToListAsync(cancellation);
        return new AssignmentListPage(filter, choices, shown, pagination, await db.Assignments.CountAsync(cancellation), today);
    }
}
