using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.ExtensionRequests;

/// <summary>A list of requests for more time as the desk counts it and the query string names it.</summary>
/// <param name="Value">In the query string: <c>?state=decided</c>.</param>
/// <param name="Label">On the tab.</param>
/// <param name="Nothing">What is said when the list is empty.</param>
public sealed record ExtensionRequestFilter(
    string Value, string Label, string Nothing, Func<IQueryable<ExtensionRequestLine>, IQueryable<ExtensionRequestLine>> Narrow)
{
    /// <summary>What HR is to decide; the number on the desk.</summary>
    public static readonly ExtensionRequestFilter Open =
        new("open", "Open", "Nobody waits for more time.", lines => lines.Open().OrderBy(line => line.Request.AskedAt).ThenBy(line => line.Request.Id));

    public static readonly IReadOnlyList<ExtensionRequestFilter> All =
    [
        Open,
        new("decided", "Decided", "No request was decided yet.",
            lines => lines.Decided().OrderByDescending(line => line.Request.DecidedAt).ThenBy(line => line.Request.Id)),
    ];

    public string Address => $"/hr/extension-requests?state={Value}";

    /// <summary>The open ones when the query string names no such list.</summary>
    public static ExtensionRequestFilter Of(string? value) => All.SingleOrDefault(filter => filter.Value == value) ?? Open;
}
