using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register;

/// <summary>The rows of one page, and where the pages beside it begin.</summary>
/// <param name="Before">For the page before; null on the first.</param>
/// <param name="After">For the page after; null on the last.</param>
public sealed record RegisterRows(IReadOnlyList<AssignmentLine> Lines, RegisterEdge? Before, RegisterEdge? After)
{
    public const int Size = 50;

    /// <param name="edge">The row beyond which the page begins; null for the first page.</param>
    /// <param name="backwards">The page ends before the edge instead.</param>
    public static async Task<RegisterRows> LoadAsync(
        IQueryable<AssignmentLine> lines, AssignmentStatus status, RegisterSort sort, RegisterEdge? edge, bool backwards, CancellationToken cancellation)
    {
        var parts = sort.Parts(status);
        var first = edge?.Part ?? (backwards ? parts.Count - 1 : 0);
        var found = new List<(AssignmentLine Line, int Part)>();
        for (var part = first; part >= 0 && part < parts.Count && found.Count <= Size; part += backwards ? -1 : 1)
        {
            var rows = edge is not null && part == edge.Part ? sort.Beyond(parts[part].All(lines), edge, backwards) : parts[part].FromItsEnd(lines);
            var taken = await sort.Order(rows, backwards).Take(Size + 1 - found.Count).ToListAsync(cancellation);
            found.AddRange(taken.Select(line => (line, part)));
        }

        var hasMore = found.Count > Size;
        if (hasMore)
            found.RemoveAt(Size);
        if (backwards)
            found.Reverse();
        return found is []
            ? new([], null, null)
            : new(
                [.. found.Select(row => row.Line)],
                backwards ? (hasMore ? EdgeOf(found[0]) : null) : (edge is not null ? EdgeOf(found[0]) : null),
                backwards || hasMore ? EdgeOf(found[^1]) : null);

        RegisterEdge EdgeOf((AssignmentLine Line, int Part) row) => sort.EdgeOf(row.Line, row.Part);
    }
}
