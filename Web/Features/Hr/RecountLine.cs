using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>What the last nightly recount of the figures found, in a line.</summary>
/// <param name="IsAlarming">Something does not agree, or nobody has counted for more than a day.</param>
/// <param name="Differences">The first of what does not agree.</param>
public sealed record RecountLine(string Words, bool IsAlarming, IReadOnlyList<string> Differences)
{
    private const int Shown = 20;

    public static async Task<RecountLine> LoadAsync(TrainingDb db, DateOnly today, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var last = await db.FigureChecks.AsNoTracking().OrderByDescending(check => check.Night).FirstOrDefaultAsync(cancellation);
        if (last is null)
            return new("Figures are recounted every night from 2 a.m.; the first recount is still to come.", IsAlarming: false, []);

        var isOverdue = last.Night < today.AddDays(-1);
        var what = last.Differences.Count switch { 0 => "no difference", 1 => "1 difference", var count => $"{count:N0} differences" };
        var over = last.Assignments == 1 ? "1 assignment" : $"{last.Assignments:N0} assignments";
        var overdue = isOverdue ? " Not recounted since: the program's background work may have stopped." : "";
        return new(
            $"Figures were recounted {last.At.InBrief(zone)}: {last.Figures} figures over {over}, {what}.{overdue}",
            isOverdue || last.Differences.Count > 0,
            [.. last.Differences.Take(Shown)]);
    }
}
