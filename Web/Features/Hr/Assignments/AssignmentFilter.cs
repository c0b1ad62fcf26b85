using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>What the list is narrowed to and sorted by. A value nobody can make sense of is left out, and <see cref="Notes"/> says so.</summary>
public sealed class AssignmentFilter
{
    private readonly List<string> _notes = [];

    public AssignmentFilter(AssignmentSearch search, FilterChoices choices)
    {
        Text = string.IsNullOrWhiteSpace(search.Q) ? null : search.Q.Trim();
        List = Known(search.Status, StatusFilter.Find, StatusFilter.Default,
            value => $"There is no list “{value}”, so outstanding assignments are shown.")!;
        Unit = Known(search.Unit, value => choices.Units.FirstOrDefault(unit => unit == value), null,
            value => $"Nobody works in a unit called “{value}”, so all units are shown.");
        Sort = Known(search.Sort, AssignmentSort.Find, AssignmentSort.Default,
            value => $"The list cannot be sorted by “{value}”, so the worst come first.")!;
        Unsupervised = search.Supervisor == FilterChoices.NoSupervisor;
        Supervisor = Unsupervised ? null : Known(
            search.Supervisor, value => choices.Supervisors.FirstOrDefault(choice => choice.Id.ToString() == value), null,
            _ => "The supervisor asked for supervises nobody, so everyone is shown.");
        Page = Known(search.Page, value => Pagination.NumberOf(value) is null ? null : value, null,
            value => $"There is no page “{value}”, so the first is shown.");
    }

    public StatusFilter List { get; }

    public string? Unit { get; }

    public SupervisorChoice? Supervisor { get; }

    /// <summary>Only employees whom nobody supervises.</summary>
    public bool Unsupervised { get; }

    /// <summary>Part of a name or an e-mail address.</summary>
    public string? Text { get; }

    public AssignmentSort Sort { get; }

    public string? Page { get; }

    /// <summary>What of the query string was left out, and what is shown instead.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public IQueryable<Assignment> Narrow(IQueryable<Assignment> assignments, DateOnly today) => assignments.In(List.Status, today);

    public IQueryable<Employee> Narrow(IQueryable<Employee> employees)
    {
        employees = employees.Matching(Text);
        if (Unit is { } unit)
            employees = employees.Where(employee => employee.Unit == unit);
        if (Unsupervised)
            employees = employees.Where(employee => employee.SupervisorId == null);
        if (Supervisor is { Id: var supervisor })
            employees = employees.Where(employee => employee.SupervisorId == supervisor);
        return employees;
    }

    private T? Known<T>(string? value, Func<string, T?> find, T? otherwise, Func<string, string> note)
        where T : class
    {
        if (string.IsNullOrEmpty(value))
            return otherwise;
        if (find(value) is { } found)
            return found;

        _notes.Add(note(value));
        return otherwise;
    }
}
