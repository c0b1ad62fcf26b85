using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>What the last nightly check of ledger and documents found, in a line.</summary>
/// <param name="IsAlarming">Something is wrong, or nobody has looked for more than a day.</param>
/// <param name="Faults">The first of what is wrong.</param>
public sealed record IntegrityLine(string Words, bool IsAlarming, IReadOnlyList<string> Faults)
{
    private const int FaultsShown = 20;

    public static async Task<IntegrityLine> LoadAsync(TrainingDb db, DateOnly today, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var last = await db.IntegrityChecks.AsNoTracking().OrderByDescending(check => check.Night).FirstOrDefaultAsync(cancellation);
        if (last is null)
            return new("Ledger and documents are checked every night from 2 a.m.; the first check is still to come.", IsAlarming: false, []);

        var isOverdue = last.Night < today.AddDays(-1);
        var what = last.Faults.Count == 0 ? "nothing wrong" : $"{Counted(last.Faults.Count, "thing")} wrong";
        var overdue = isOverdue ? " Not checked since: the program's background work may have stopped." : "";
        return new(
            $"Ledger and documents checked {last.At.InWords(zone)}: {Counted(last.Chains, "chain")}, {Counted(last.Documents, "document")}, {what}.{overdue}",
            isOverdue || last.Faults.Count > 0,
            [.. last.Faults.Take(FaultsShown)]);
    }

    private static string Counted(int count, string noun) => $"{count:N0} {noun}{(count == 1 ? "" : "s")}";
}
