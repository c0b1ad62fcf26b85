using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>A list of records as the query string names it.</summary>
/// <param name="Value">In the query string: <c>?list=held</c>.</param>
/// <param name="Label">On the tab.</param>
/// <param name="Nothing">What is said when the list is empty.</param>
public sealed record RetentionFilter(
    string Value, string Label, string Nothing, Func<IQueryable<RetentionLine>, RetentionRule, DateOnly, IQueryable<RetentionLine>> Narrow)
{
    public static readonly RetentionFilter Past =
        new("past", "Past their date", "No record is kept past its date.", (lines, rule, today) => lines.PastDate(rule, today));

    public static readonly IReadOnlyList<RetentionFilter> All =
    [
        Past,
        new("held", "On hold", "No record is on legal hold.", (lines, _, _) => lines.Held()),
        new("kept", "All kept", "No certification has come back yet.", (lines, _, _) => lines.Where(line => !line.IsDestroyed)),
        new("destroyed", "Destroyed", "Nothing has been destroyed.", (lines, _, _) => lines.Where(line => line.IsDestroyed)),
    ];

    public string Address => $"/hr/retention?list={Value}";

    /// <summary>Those past their date when the query string names no such list.</summary>
    public static RetentionFilter Of(string? value) => All.SingleOrDefault(filter => filter.Value == value) ?? Past;
}
