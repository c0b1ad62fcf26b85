using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>A scan as the assignment's page names it.</summary>
public sealed record AssignmentScan(Guid Id, string FileName, Guid? PaperReturnId);

/// <summary>What there is on paper of one assignment.</summary>
/// <param name="Printed">The form that was printed for it; null when none was.</param>
/// <param name="Returns">The return that stands and those that were voided, the newest first.</param>
/// <param name="Scans">Those filed with a return, and those that wait for one.</param>
public sealed record AssignmentPaper(
    AssignmentFacts Facts, Guid AssignmentId, PaperForm? Printed, IReadOnlyList<PaperReturn> Returns, IReadOnlyList<AssignmentScan> Scans, TimeZoneInfo Zone)
{
    public bool IsEmpty => Printed is null && Returns.Count == 0 && Scans.Count == 0;

    public IEnumerable<AssignmentScan> Waiting => Scans.Where(scan => scan.PaperReturnId is null);

    public IEnumerable<AssignmentScan> FiledWith(PaperReturn paper) => Scans.Where(scan => scan.PaperReturnId == paper.Id);

    public static async Task<AssignmentPaper> LoadAsync(TrainingDb db, Assignment assignment, TimeZoneInfo zone, CancellationToken cancellation) => new(
        assignment.Facts,
        assignment.Id,
        await db.PaperForms.AsNoTracking().SingleOrDefaultAsync(form => form.AssignmentId == assignment.Id, cancellation),
        await db.PaperReturns.AsNoTracking().Where(paper => paper.AssignmentId == assignment.Id)
            .OrderByDescending(paper => paper.RecordedAt)
            .ToListAsync(cancellation),
        await db.PaperScans.Where(scan => scan.AssignmentId == assignment.Id)
            .OrderBy(scan => scan.UploadedAt)
            .Select(scan => new AssignmentScan(scan.Id, scan.FileName, scan.PaperReturnId))
            .ToListAsync(cancellation),
        zone);
}
