using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>The query string of the reconciliation, as anybody may have typed it.</summary>
public sealed class ReturnSearch
{
    public string? List { get; set; }

    public string? Unit { get; set; }

    /// <summary>Part of a name or an e-mail address.</summary>
    public string? Q { get; set; }

    public string? Page { get; set; }
}

/// <summary>What the reconciliation is narrowed to.</summary>
public sealed record ReturnFilter(ReturnList List, string? Unit, string? Text)
{
    public static ReturnFilter Of(ReturnSearch search) => new(ReturnList.Of(search.List), Given(search.Unit), Given(search.Q));

    /// <summary>The same people on another list.</summary>
    public string QueryOf(ReturnList list)
    {
        var query = new QueryBuilder { { "list", list.Value } };
        if (Unit is not null)
            query.Add("unit", Unit);
        if (Text is not null)
            query.Add("q", Text);
        return query.ToString();
    }

    public IQueryable<Employee> Employees(TrainingDb db) =>
        Unit is { } unit ? db.Employees.Matching(db, Text).Where(employee => employee.Unit == unit) : db.Employees.Matching(db, Text);

    /// <summary>The list's certifications of these people, the longest signed first.</summary>
    public IQueryable<ReturnLine> Lines(TrainingDb db) => Lines(db, List.Assignments(db.Assignments));

    /// <summary>
    /// The same for a page of them, beginning at the list's assignments where they are few: PostgreSQL takes them for an eighth of all, and
    /// would join every certification.
    /// </summary>
    public async Task<IQueryable<ReturnLine>> LinesAsync(TrainingDb db, CancellationToken cancellation)
    {
        var found = await List.Assignments(db.Assignments).Select(assignment => assignment.Id).IfFewAsync(cancellation);
        return found is null ? Lines(db) : Lines(db, db.Assignments.Where(assignment => EF.Parameter(found).Contains(assignment.Id)));
    }

    private IQueryable<ReturnLine> Lines(TrainingDb db, IQueryable<Assignment> assignments) =>
        ReturnLine.Of(db, List.Narrow(db.Certifications.Standing()), assignments, Employees(db))
            .OrderBy(line => line.SignedAt).ThenBy(line => line.RecordNumber);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
