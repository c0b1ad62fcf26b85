using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Imports.Planning;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>A tab of the dry run.</summary>
/// <param name="Value">In the query string: <c>?list=new</c>.</param>
public sealed record PlanList(string Value, string Label, Func<PlanLine, bool> Has)
{
    public static readonly IReadOnlyList<PlanList> All =
    [
        new("problems", "To correct", line => line.Fault is not null),
        new("new", "New", line => line.Kind == PlanKind.New),
        new("changed", "Changed", line => line.Kind is PlanKind.Changed or PlanKind.Returning),
        new("leaving", "Leaving", line => line.Kind == PlanKind.Leaving),
        new("no-supervisor", "No supervisor", line => line is { HasNoSupervisor: true, UnknownSupervisor: null }),
        new("unknown-supervisor", "Unknown supervisor", line => line.UnknownSupervisor is not null),
        new("cycles", "Circles of supervisors", line => line.Cycle is not null),
        new("assigned", "Assigned by rules", line => line.Assigned.Count > 0),
        new("unchanged", "Unchanged", line => line.Kind is PlanKind.Unchanged or PlanKind.Passed),
    ];
}

/// <summary>What an import would do, before it does anything.</summary>
public sealed class DryRunPage
{
    private const int Size = 50;

    public required RosterImport Import { get; init; }

    public required IReadOnlyList<(PlanList List, int Count)> Lists { get; init; }

    public required PlanList List { get; init; }

    public required IReadOnlyList<PlanLine> Lines { get; init; }

    public required Pagination Pagination { get; init; }

    public required int Problems { get; init; }

    /// <summary>How many of how many would leave, when that is unusual; null when it is not.</summary>
    public required string? UnusualLeaving { get; init; }

    public bool ChangesSomething => Import.Counts is not { New: 0, Changed: 0, Leaving: 0 };

    public static DryRunPage Of(RosterImport import, IReadOnlyList<PlanLine> plan, int active, string? list, string? page)
    {
        var lists = PlanList.All.Select(candidate => (List: candidate, Count: plan.Count(candidate.Has))).Where(entry => entry.Count > 0).ToList();
        var shown = PlanList.All.SingleOrDefault(candidate => candidate.Value == list) ?? (lists.Count > 0 ? lists[0].List : PlanList.All[^1]);
        var lines = plan.Where(shown.Has).ToList();
        var pagination = Pagination.Of(page, Size, lines.Count);
        return new()
        {
            Import = import,
            Lists = lists,
            List = shown,
            Lines = [.. lines.Skip(pagination.Skip).Take(Size)],
            Pagination = pagination,
            Problems = plan.Count(line => line.Fault is not null),
            UnusualLeaving = LeavingGuard.IsUnusual(import.Counts.Leaving, active) ? $"{import.Counts.Leaving:N0} of the {active:N0} people who work here" : null,
        };
    }
}
