using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>An order of the list.</summary>
/// <param name="Value">In the query string: <c>?sort=name</c>.</param>
public sealed record AssignmentSort(string Value, string Label, Func<IQueryable<AssignmentLine>, IQueryable<AssignmentLine>> Apply)
{
    public static readonly AssignmentSort Default = new("due", "Due date, worst first", lines => lines.WorstFirst());

    public static readonly IReadOnlyList<AssignmentSort> All =
    [
        Default,
        new("due-last", "Due date, latest first", lines => lines.OrderByDescending(line => line.DueOn).ThenBy(line => line.Name).ThenBy(line => line.Id)),
        new("name", "Name", lines => lines.OrderBy(line => line.Name).ThenBy(line => line.Id)),
    ];

    public static AssignmentSort? Find(string value) => All.SingleOrDefault(sort => sort.Value == value);
}
