using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register;

/// <summary>A list of assignments as the desk counts it and the query string names it.</summary>
/// <param name="Value">In the query string: <c>?status=due-soon</c>.</param>
/// <param name="Label">On the tile, on the tab and in exports.</param>
/// <param name="Meaning">Who is counted.</param>
/// <param name="People">
/// Whose assignments are counted unless the query string says otherwise. What still asks something of HR is asked for former
/// employees too; what measures the agency is not.
/// </param>
public sealed record StatusFilter(string Value, AssignmentStatus Status, string Label, string Meaning, People People = People.Active)
{
    public static readonly StatusFilter Default =
        new("outstanding", AssignmentStatus.Outstanding, "Outstanding", "Everyone who still has to sign");

    public static readonly IReadOnlyList<StatusFilter> All =
    [
        new("overdue", AssignmentStatus.Overdue, "Overdue", "Not signed, past the due date"),
        new("to-decide", AssignmentStatus.ToDecide, "Overdue two weeks", "Reminding did not help; decide what is to happen"),
        new("due-soon", AssignmentStatus.DueSoon, "Due soon", "Not signed, due within three days"),
        new("declined", AssignmentStatus.Declined, "Declined", "Declined to sign; talk with them"),
        Default,
        new("awaiting", AssignmentStatus.AwaitingReceipt, "Awaiting receipt", "No sign yet that they have the bulletin"),
        new("on-the-way", AssignmentStatus.OnTheWay, "Signed, sending", "On the way to WING-SHR", People.Everyone),
        new("unconfirmed", AssignmentStatus.Unconfirmed, "Returned, not confirmed", "Delivered; say that you have it", People.Everyone),
        new("returned", AssignmentStatus.Returned, "Returned", "WING-SHR has it"),
        new("on-paper", AssignmentStatus.OnPaper, "Returned on paper", "WING-SHR has it, signed on paper"),
        new("closed", AssignmentStatus.Closed, "Closed", "Exempted or ended without a signature", People.Everyone),
        new("all", AssignmentStatus.All, "All", "Every assignment"),
    ];

    public static StatusFilter Of(AssignmentStatus status) => All.Single(filter => filter.Status == status);

    /// <summary>Null when the query string names no such list.</summary>
    public static StatusFilter? Find(string? value) => All.SingleOrDefault(filter => filter.Value == value);
}
