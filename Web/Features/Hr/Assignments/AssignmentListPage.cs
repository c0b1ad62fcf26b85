using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>A page of the list of assignments.</summary>
/// <param name="All">Assignments of the same people without any other filter.</param>
/// <param name="Notes">What of the query string was left out, and what is shown instead.</param>
public sealed record AssignmentListPage(
    Population Population, AssignmentSort Sort, IReadOnlyList<string> Notes, RegisterChoices Choices,
    IReadOnlyList<AssignmentLine> Lines, Pagination Pagination, int All, DateOnly Today)
{
    private const int Size = 50;

    /// <summary>How many of how many: <c>12 of 31 assignments</c>.</summary>
    public string Count => Pagination.Total == All
        ? All == 1 ? "1 assignment" : $"{All:N0} assignments"
        : $"{Pagination.Total:N0} of {All:N0} assignments";

    /// <summary>How many, and who they are when they are not everyone.</summary>
    public string Lead => Population.List.Status == AssignmentStatus.All ? Count : $"{Count}. {Population.List.Meaning}.";

    public IEnumerable<SelectListItem> StatusItems =>
        StatusFilter.All.Select(list => new SelectListItem(list.Label, list.Value, list == Population.List));

    public IEnumerable<SelectListItem> UnitItems =>
        Choices.Units.Select(unit => new SelectListItem(unit, unit, unit == Population.Unit)).Prepend(new("All units", ""));

    public IEnumerable<SelectListItem> SupervisorItems => Choices.Supervisors
        .Select(choice => new SelectListItem(choice.Name, choice.Id.ToString(), choice == Population.Supervisor))
        .Prepend(new("No supervisor", RegisterChoices.NoSupervisor, Population.Unsupervised))
        .Prepend(new("All supervisors", ""));

    public IEnumerable<SelectListItem> SortItems =>
        AssignmentSort.All.Select(sort => new SelectListItem(sort.Label, sort.Value, sort == Sort));

    public static async Task<AssignmentListPage> LoadAsync(
        TrainingDb db, RegisterQuery query, string? sort, string? page, DateOnly today, CancellationToken cancellation)
    {
        var choices = await RegisterChoices.LoadAsync(db, cancellation);
        var reader = new PopulationReader(query, choices);
        var notes = reader.Notes.ToList();
        var order = AssignmentSort.Default;
        if (!string.IsNullOrEmpty(sort))
        {
            if (AssignmentSort.Find(sort) is { } found)
                order = found;
            else
                notes.Add($"The list cannot be sorted by “{sort}”, so the worst come first.");
        }

        if (!string.IsNullOrEmpty(page) && Pagination.NumberOf(page) is null)
            notes.Add($"There is no page “{page}”, so the first is shown.");

        var lines = reader.Population.Lines(db, today).AsNoTracking();
        var all = Population.Of(AssignmentStatus.All) with { People = reader.Population.People };
        var pagination = Pagination.Of(page, Size, await lines.CountAsync(cancellation));
        var shown = await order.Apply(lines).Skip(pagination.Skip).Take(Size).ToListAsync(cancellation);
        return new(
            reader.Population, order, notes, choices, shown, pagination, await all.Lines(db, today).CountAsync(cancellation), today);
    }
}
