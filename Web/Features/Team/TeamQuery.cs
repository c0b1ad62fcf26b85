using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Team;

/// <summary>Which part of which team is shown, as anybody may have typed it into the address.</summary>
public sealed class TeamQuery
{
    public const string WholeTree = "tree";

    /// <summary><c>direct</c> or <c>tree</c>.</summary>
    public string? Of { get; set; }

    /// <summary>The supervisor whose team is meant, where the reader acts for somebody.</summary>
    public Guid? For { get; set; }

    /// <summary>As <see cref="TeamFilter.Value"/> writes it.</summary>
    public string? Show { get; set; }

    /// <summary>Part of a name, an e-mail address or an employee number.</summary>
    public string? Q { get; set; }

    public string? Page { get; set; }

    public bool IsTree => Of == WholeTree;

    /// <summary>The team's address with this state.</summary>
    public string Address(TeamFilter filter, bool isTree, TeamPost post) => Address(
        [
            ("for", post.IsActing ? $"{post.Supervisor}" : null),
            ("of", isTree ? WholeTree : null),
            ("show", filter == TeamFilter.All ? null : filter.Value),
            ("q", string.IsNullOrWhiteSpace(Q) ? null : Q.Trim()),
        ]);

    private static string Address(IEnumerable<(string Name, string? Value)> state) =>
        "/team" + QueryString.Create(state.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}

/// <summary>A part of the team: a tab with its count.</summary>
/// <param name="Value">In the query string: <c>?show=overdue</c>.</param>
/// <param name="Nothing">What is said when the list is empty.</param>
public sealed record TeamFilter(string Value, string Label, AssignmentStatus Status, string Nothing)
{
    /// <summary>Those with nothing assigned are here as well.</summary>
    public static readonly TeamFilter All = new("all", "All", AssignmentStatus.All, "Nobody on this list has that name.");

    public static readonly IReadOnlyList<TeamFilter> Every =
    [
        All,
        new("open", "Open", AssignmentStatus.Outstanding, "Nothing is open. Everybody has done what was asked."),
        new("overdue", "Overdue", AssignmentStatus.Overdue, "Nobody is late."),
        new("returned", "Returned", AssignmentStatus.Returned, "No receipt has come back yet."),
    ];

    public static TeamFilter Of(string? value) => Every.SingleOrDefault(filter => filter.Value == value) ?? All;
}
