using Microsoft.AspNetCore.Http.Extensions;
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

    public IQueryable<Employee> Narrow(IQueryable<Employee> employees) =>
        Unit is { } unit ? employees.Matching(Text).Where(employee => employee.Unit == unit) : employees.Matching(Text);

    /// <summary>The list's certifications of these people, the longest signed first.</summary>
    public IQueryable<ReturnLine> Lines(TrainingDb db) =>
        ReturnLine.Of(db, List.Narrow(db.Certifications.Standing()), List.Assignments(db.Assignments), Narrow(db.Employees))
            .OrderBy(line => line.SignedAt).ThenBy(line => line.RecordNumber);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
