namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>A list of scans as the query string names it.</summary>
/// <param name="Value">In the query string: <c>?state=filed</c>.</param>
/// <param name="Label">On the tab.</param>
/// <param name="Nothing">What is said when the list is empty.</param>
public sealed record ScanFilter(string Value, string Label, string Nothing, Func<IQueryable<ScanLine>, IQueryable<ScanLine>> Narrow)
{
    public static readonly ScanFilter Waiting = new("waiting", "Waiting", "No scan waits for you.", lines => lines.Waiting());

    public static readonly IReadOnlyList<ScanFilter> All =
    [
        Waiting,
        new("unmatched", "Not matched", "Every scan is matched to somebody.", lines => lines.Waiting().Where(line => line.AssignmentId == null)),
        new("filed", "Filed", "No scan is filed with a paper return yet.", lines => lines.Where(line => line.IsFiled)),
        new("dismissed", "Dismissed", "No scan was dismissed.", lines => lines.Where(line => line.DismissedAt != null)),
    ];

    public string Address => $"/hr/scans?state={Value}";

    /// <summary>Those that wait when the query string names no such list.</summary>
    public static ScanFilter Of(string? value) => All.SingleOrDefault(filter => filter.Value == value) ?? Waiting;
}
