using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register;

/// <summary>A column by which the register is sorted.</summary>
public enum RegisterColumn
{
    Due,
    Name,
    Unit,
    Received,
}

/// <summary>An order of the register, in the query string as <c>?sort=due</c> or <c>?sort=due-last</c>.</summary>
public sealed record RegisterSort(RegisterColumn Column, bool Descending)
{
    public static readonly RegisterSort Default = new(RegisterColumn.Due, Descending: false);

    private static readonly IReadOnlyList<RegisterSort> All =
        [.. Enum.GetValues<RegisterColumn>().SelectMany(column => new[] { new RegisterSort(column, false), new RegisterSort(column, true) })];

    public string Value => Column.ToString().ToLowerInvariant() + (Descending ? "-last" : "");

    /// <summary>What a click on the column's heading leads to.</summary>
    public RegisterSort Clicked(RegisterColumn column) => new(column, column == Column && !Descending);

    /// <summary>For <c>aria-sort</c>; null for a column that does not sort.</summary>
    public string? AriaOf(RegisterColumn column) => column != Column ? null : Descending ? "descending" : "ascending";

    public static RegisterSort? Find(string? value) => All.SingleOrDefault(sort => sort.Value == value);

#pragma warning disable CA1309 // The database compares, by its own collation, and takes no comparison from us.

    /// <summary>
    /// The parts of the list that follow each other, each with an order of its own: what is asked of somebody before the rest where
    /// the list has both, and what has a date before what has none.
    /// </summary>
    public IReadOnlyList<RegisterPart> Parts(AssignmentStatus status) => Column switch
    {
        RegisterColumn.Due when status == AssignmentStatus.All => [Due(Open), NotDue(Open), Due(Closed), NotDue(Closed)],
        RegisterColumn.Due => [Due(lines => lines), NotDue(lines => lines)],
        RegisterColumn.Received =>
        [
            new(
                lines => lines.Where(line => line.ReceivedOn != null),
                // A short list is found and sorted; a long one is read in the order of the index.
                lines => status is AssignmentStatus.All or AssignmentStatus.Returned
                    ? lines.Where(line => line.ReceivedOn >= DateOnly.MinValue)
                    : lines.Where(line => line.ReceivedOn != null)),
            new(lines => lines.Where(line => line.ReceivedOn == null)),
        ],
        RegisterColumn.Unit => [new(lines => lines, lines => lines.Where(line => string.Compare(line.Unit, "") >= 0))],
        _ => [new(lines => lines, lines => lines.Where(line => string.Compare(line.Name, "") >= 0))],
    };

    /// <param name="backwards">From the end of the list towards its beginning.</param>
    public IQueryable<AssignmentLine> Order(IQueryable<AssignmentLine> lines, bool backwards) => (Column, Ascends(backwards)) switch
    {
        (RegisterColumn.Due, true) => lines.OrderBy(line => line.DueOn).ThenBy(line => line.Name).ThenBy(line => line.Id),
        (RegisterColumn.Due, false) =>
            lines.OrderByDescending(line => line.DueOn).ThenByDescending(line => line.Name).ThenByDescending(line => line.Id),
        (RegisterColumn.Received, true) => lines.OrderBy(line => line.ReceivedOn).ThenBy(line => line.Name).ThenBy(line => line.Id),
        (RegisterColumn.Received, false) =>
            lines.OrderByDescending(line => line.ReceivedOn).ThenByDescending(line => line.Name).ThenByDescending(line => line.Id),
        (RegisterColumn.Unit, true) => lines.OrderBy(line => line.Unit).ThenBy(line => line.Name).ThenBy(line => line.Id),
        (RegisterColumn.Unit, false) =>
            lines.OrderByDescending(line => line.Unit).ThenByDescending(line => line.Name).ThenByDescending(line => line.Id),
        (_, true) => lines.OrderBy(line => line.Name).ThenBy(line => line.Id),
        (_, false) => lines.OrderByDescending(line => line.Name).ThenByDescending(line => line.Id),
    };

    /// <summary>The rows of the edge's part that come after it in that order.</summary>
    public IQueryable<AssignmentLine> Beyond(IQueryable<AssignmentLine> lines, RegisterEdge edge, bool backwards)
    {
        var (_, date, text, name, id) = edge;
        return (Column, Ascends(backwards)) switch
        {
            (RegisterColumn.Due, true) when date is not null => lines.Where(line => line.DueOn >= date).Where(line => line.DueOn > date
                || string.Compare(line.Name, name) > 0 || (line.Name == name && line.Id.CompareTo(id) > 0)),
            (RegisterColumn.Due, false) when date is not null => lines.Where(line => line.DueOn <= date).Where(line => line.DueOn < date
                || string.Compare(line.Name, name) < 0 || (line.Name == name && line.Id.CompareTo(id) < 0)),
            (RegisterColumn.Received, true) when date is not null => lines.Where(line => line.ReceivedOn >= date).Where(line => line.ReceivedOn > date
                || string.Compare(line.Name, name) > 0 || (line.Name == name && line.Id.CompareTo(id) > 0)),
            (RegisterColumn.Received, false) when date is not null => lines.Where(line => line.ReceivedOn <= date).Where(line => line.ReceivedOn < date
                || string.Compare(line.Name, name) < 0 || (line.Name == name && line.Id.CompareTo(id) < 0)),
            (RegisterColumn.Unit, true) => lines.Where(line => string.Compare(line.Unit, text) >= 0).Where(line => line.Unit != text
                || string.Compare(line.Name, name) > 0 || (line.Name == name && line.Id.CompareTo(id) > 0)),
            (RegisterColumn.Unit, false) => lines.Where(line => string.Compare(line.Unit, text) <= 0).Where(line => line.Unit != text
                || string.Compare(line.Name, name) < 0 || (line.Name == name && line.Id.CompareTo(id) < 0)),
            (_, true) => lines.Where(line => string.Compare(line.Name, name) >= 0).Where(line => line.Name != name || line.Id.CompareTo(id) > 0),
            (_, false) => lines.Where(line => string.Compare(line.Name, name) <= 0).Where(line => line.Name != name || line.Id.CompareTo(id) < 0),
        };
    }

#pragma warning restore CA1309

    /// <summary>What of a row says where it stands in this order.</summary>
    public RegisterEdge EdgeOf(AssignmentLine line, int part) => new(
        part,
        Column switch
        {
            RegisterColumn.Due => line.DueOn,
            RegisterColumn.Received => line.ReceivedOn,
            _ => null,
        },
        Column == RegisterColumn.Unit ? line.Unit : null,
        line.Name,
        line.Id);

    private static RegisterPart Due(Func<IQueryable<AssignmentLine>, IQueryable<AssignmentLine>> of) =>
        new(lines => of(lines).Where(line => line.DueOn != null), lines => of(lines).Where(line => line.DueOn >= DateOnly.MinValue));

    private static RegisterPart NotDue(Func<IQueryable<AssignmentLine>, IQueryable<AssignmentLine>> of) =>
        new(lines => of(lines).Where(line => line.DueOn == null));

    private bool Ascends(bool backwards) => Descending == backwards;

    private static IQueryable<AssignmentLine> Open(IQueryable<AssignmentLine> lines) =>
        lines.Where(line => line.SignedOn == null && line.PaperReturnedOn == null && line.Exit == null);

    private static IQueryable<AssignmentLine> Closed(IQueryable<AssignmentLine> lines) =>
        lines.Where(line => line.SignedOn != null || line.PaperReturnedOn != null || line.Exit != null);
}
