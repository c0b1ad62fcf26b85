using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register;

/// <summary>
/// Which assignments a figure, a chart, a list or an export is about. All of them ask here, so that no two can differ, and
/// each prints <see cref="Definition"/> beside its number.
/// </summary>
public sealed record Population(StatusFilter List)
{
    public static readonly Population Outstanding = new(StatusFilter.Default);

    public People People { get; init; } = List.People;

    public string? Unit { get; init; }

    /// <summary>Whose direct reports are meant.</summary>
    public SupervisorChoice? Supervisor { get; init; }

    /// <summary>Only employees whom nobody supervises.</summary>
    public bool Unsupervised { get; init; }

    public EditionChoice? Edition { get; init; }

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    /// <summary>The fewest days from receipt to signature, or to the return on paper.</summary>
    public int? TookFrom { get; init; }

    /// <summary>The most days from receipt to signature, or to the return on paper.</summary>
    public int? TookTo { get; init; }

    /// <summary>Part of a name, an e-mail address or an employee number.</summary>
    public string? Text { get; init; }

    /// <summary>Those whom <see cref="Text"/> means, once <see cref="SearchedAsync"/> has looked for them and they are few; else null.</summary>
    private IReadOnlyList<Guid>? Found { get; init; }

    public static Population Of(AssignmentStatus status) => new(StatusFilter.Of(status));

    /// <summary>The assignments meant, with the people and the edition they join, in no order.</summary>
    public IQueryable<AssignmentLine> Lines(TrainingDb db, DateOnly today) =>
        AssignmentLine.Of(db, Narrow(db.Assignments, today), Employees(db));

    /// <summary>
    /// The same, beginning at the people whom <see cref="Text"/> means where they are few: a list in the order of due dates would
    /// otherwise be walked to its end for somebody who is on it once, and each list would look at everybody's name anew.
    /// </summary>
    public async Task<Population> SearchedAsync(TrainingDb db, CancellationToken cancellation)
    {
        if (Text is null)
            return this;

        var everybody = this with { People = People.Everyone };
        return this with { Found = await everybody.Employees(db).Select(employee => employee.Id).IfFewAsync(cancellation) };
    }

    /// <summary>
    /// What is counted, in a sentence that stands beside the number wherever it is printed: <c>1,204 overdue assignments of active
    /// employees, Bureau of Finance, P&amp;P 2.110, edition 1, as of Nov 29, 2026, 9:00 a.m. Central.</c>
    /// </summary>
    public string Definition(int count, DateTimeOffset asOf, TimeZoneInfo zone) =>
        $"{count:N0} {(count == 1 ? "assignment" : "assignments")} of {Described}, as of {asOf.InBrief(zone)}.";

    /// <summary>What is meant, where no number stands: <c>Assignments of active employees, overdue</c>.</summary>
    public string Words => $"Assignments of {Described}";

    /// <summary>The query string that means exactly these assignments, beginning with a question mark.</summary>
    public string QueryString
    {
        get
        {
            var query = new QueryBuilder { { "status", List.Value } };
            if (People != List.People)
                query.Add("people", ValueOf(People));
            Add("unit", Unit);
            Add("supervisor", Unsupervised ? RegisterChoices.NoSupervisor : Supervisor?.Id.ToString());
            Add("edition", Edition?.Value);
            Add("dueFrom", DueFrom?.Iso);
            Add("dueTo", DueTo?.Iso);
            Add("tookFrom", TookFrom?.ToString(CultureInfo.InvariantCulture));
            Add("tookTo", TookTo?.ToString(CultureInfo.InvariantCulture));
            Add("q", Text);
            return query.ToString();

            void Add(string name, string? value)
            {
                if (value is not null)
                    query.Add(name, value);
            }
        }
    }

    /// <summary>Another list under the same filters. Whose assignments are counted goes with the list, unless somebody asked for others.</summary>
    public Population On(StatusFilter list) => this with { List = list, People = People == List.People ? list.People : People };

    /// <summary>The page that lists exactly these assignments.</summary>
    public string Address => $"/hr/assignments{QueryString}";

    /// <summary>In the query string: <c>?people=former</c>.</summary>
    public static string ValueOf(People people) => people.ToString().ToLowerInvariant();

    private string Described => string.Join(", ", [PeopleInWords, .. Narrowings]);

    private string PeopleInWords => People switch
    {
        People.Active => "active employees",
        People.Suspended => "suspended employees",
        People.Former => "former employees",
        People.Everyone => "active, suspended and former employees",
        _ => throw new ArgumentOutOfRangeException(nameof(People), People, "No words for these people."),
    };

    /// <summary>All that the assignments are narrowed to, in the order of the filters.</summary>
    private IEnumerable<string> Narrowings
    {
        get
        {
            if (List.Status != AssignmentStatus.All)
                yield return List.Label.ToLowerInvariant();
            if (Unit is not null)
                yield return Unit;
            if (Unsupervised)
                yield return "without a supervisor";
            if (Supervisor is not null)
                yield return $"reporting to {Supervisor.Name}";
            if (Edition is not null)
                yield return Edition.Label;
            if (DueFrom is { } from)
                yield return $"due {from.InBrief} or later";
            if (DueTo is { } to)
                yield return $"due {to.InBrief} or earlier";
            if (TookFrom is { } fewest)
                yield return $"{Days(fewest)} or more from receipt";
            if (TookTo is { } most)
                yield return $"{Days(most)} or fewer from receipt";
            if (Text is not null)
                yield return $"matching “{Text}”";
        }
    }

    private IQueryable<Assignment> Narrow(IQueryable<Assignment> assignments, DateOnly today)
    {
        assignments = assignments.In(List.Status, today);
        if (Edition is { Id: var edition })
            assignments = assignments.Where(assignment => assignment.EditionId == edition);
        if (DueFrom is { } from)
            assignments = assignments.Where(assignment => assignment.DueOn >= from);
        if (DueTo is { } to)
            assignments = assignments.Where(assignment => assignment.DueOn <= to);
        if (TookFrom is { } fewest)
            assignments = assignments.Where(assignment => (assignment.SignedOn ?? assignment.PaperReturnedOn)!.Value.DayNumber - assignment.Receipt!.On.DayNumber >= fewest);
        if (TookTo is { } most)
            assignments = assignments.Where(assignment => (assignment.SignedOn ?? assignment.PaperReturnedOn)!.Value.DayNumber - assignment.Receipt!.On.DayNumber <= most);
        if (Found is { } found)
            assignments = assignments.Where(assignment => EF.Parameter(found).Contains(assignment.EmployeeId));
        return assignments;
    }

    private static string Days(int count) => count == 1 ? "1 day" : $"{count} days";

    private IQueryable<Employee> Employees(TrainingDb db)
    {
        var employees = People switch
        {
            People.Active => db.Employees.Active(),
            People.Suspended => db.Employees.Suspended(),
            People.Former => db.Employees.Former(),
            _ => db.Employees,
        };
        if (Unit is { } unit)
            employees = employees.Where(employee => employee.Unit == unit);
        if (Unsupervised)
            employees = employees.Where(employee => employee.SupervisorId == null);
        if (Supervisor is { Id: var supervisor })
            employees = employees.Where(employee => employee.SupervisorId == supervisor);
        return Found is null ? employees.Matching(db, Text) : employees;
    }
}
