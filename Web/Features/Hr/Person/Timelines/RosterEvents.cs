using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>How the roster changed about the person.</summary>
public sealed class RosterEvents(TrainingDb db)
{
    public async Task<IEnumerable<TimelineEntry>> OfAsync(TimelineSubject subject, CancellationToken cancellation)
    {
        var changes = await db.RosterChanges.AsNoTracking().Where(change => change.EmployeeId == subject.Employee.Id)
            .OrderBy(change => change.At).ThenBy(change => change.Id)
            .ToListAsync(cancellation);
        var supervisors = changes.Where(change => change.Field == RosterField.Supervisor)
            .SelectMany(change => new[] { change.Before, change.After })
            .Where(id => id is not null)
            .Select(id => Guid.Parse(id!))
            .Distinct()
            .ToList();
        var names = await db.Employees.Where(employee => supervisors.Contains(employee.Id))
            .ToDictionaryAsync(employee => employee.Id.ToString(), employee => employee.Name, cancellation);
        return changes.Select(change => new TimelineEntry(change.At, TimelineKind.Roster, Words(change, names))
        {
            By = change.By,
            Note = change.Reason,
        });
    }

    private static string Words(RosterChange change, Dictionary<string, string> names) => change.Field switch
    {
        RosterField.Supervisor => $"Supervisor: {NameOf(change.Before, names)} → {NameOf(change.After, names)}",
        RosterField.LeftOn when change.After is { } day => $"Left, last day {DayOf(day)}",
        RosterField.LeftOn => "Works here again: the departure was undone",
        RosterField.SuspendedOn when change.After is { } day => $"Suspended from {DayOf(day)}",
        RosterField.SuspendedOn => "Back from the suspension",
        RosterField.HiredOn => $"Hired on: {DayOf(change.Before)} → {DayOf(change.After)}",
        RosterField.Number => $"Employee number: {change.Before ?? "none"} → {change.After ?? "none"}",
        RosterField.Email => $"E-mail: {change.Before} → {change.After}",
        _ => $"{change.Field}: {change.Before} → {change.After}",
    };

    private static string NameOf(string? id, Dictionary<string, string> names) =>
        id is null ? "none" : names.GetValueOrDefault(id, "somebody who is not in the roster");

    private static string DayOf(string? iso) => DateOnly.TryParse(iso, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day.InBrief : "none";
}
