using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>A scan without its bytes, with whose form it shows. Read from the database, never changed.</summary>
public sealed class ScanLine
{
    public Guid Id { get; init; }

    public string FileName { get; init; } = "";

    public ScanKind Kind { get; init; }

    public int Length { get; init; }

    public string Sha256 { get; init; } = "";

    public string UploadedBy { get; init; } = "";

    public DateTimeOffset UploadedAt { get; init; }

    public string? RecordNumber { get; init; }

    public string Finding { get; init; } = "";

    public Guid? AssignmentId { get; init; }

    /// <summary>Whose form it shows; null while that is not known.</summary>
    public string? Name { get; init; }

    /// <summary>Filed with a paper return; HR has nothing more to do with it.</summary>
    public bool IsFiled { get; init; }

    /// <summary>The assignment it shows still waits for its return.</summary>
    public bool CanBeRecorded { get; init; }

    /// <summary>The assignment it shows has its paper return, and this scan is not filed with it.</summary>
    public bool CanBeFiled { get; init; }

    /// <summary>Null while it is not dismissed.</summary>
    public DateTimeOffset? DismissedAt { get; init; }

    public string? DismissedBy { get; init; }

    public string? DismissedBecause { get; init; }

    public bool IsDestroyed { get; init; }

    /// <summary>HR has something to do with it.</summary>
    public bool Waits => !IsFiled && DismissedAt is null;

    public string Address => $"/hr/scans/{Id}";

    public string Size => Length >= 1024 * 1024 ? $"{Length / 1024.0 / 1024.0:0.0} MB" : $"{Math.Max(1, Length / 1024)} kB";

    public static IQueryable<ScanLine> Of(TrainingDb db) =>
        from scan in db.PaperScans
        join known in db.Assignments on scan.AssignmentId equals (Guid?)known.Id into assignments
        from assignment in assignments.DefaultIfEmpty()
        join person in db.Employees on assignment.EmployeeId equals person.Id into employees
        from employee in employees.DefaultIfEmpty()
        select new ScanLine
        {
            Id = scan.Id,
            FileName = scan.FileName,
            Kind = scan.Kind,
            Length = scan.Length,
            Sha256 = scan.Sha256,
            UploadedBy = scan.UploadedBy,
            UploadedAt = scan.UploadedAt,
            RecordNumber = scan.RecordNumber,
            Finding = scan.Finding,
            AssignmentId = scan.AssignmentId,
            Name = employee!.Name,
            IsFiled = scan.PaperReturnId != null,
            CanBeRecorded = scan.PaperReturnId == null && db.Assignments.Outstanding().Any(open => open.Id == scan.AssignmentId),
            CanBeFiled = scan.PaperReturnId == null && db.Assignments.OnPaper().Any(returned => returned.Id == scan.AssignmentId),
            DismissedAt = scan.Dismissal!.At,
            DismissedBy = scan.Dismissal!.By,
            DismissedBecause = scan.Dismissal!.Reason,
            IsDestroyed = scan.Content == null,
        };
}

/// <summary>The ways lists narrow scans, in the database.</summary>
public static class ScanLines
{
    extension(IQueryable<ScanLine> lines)
    {
        /// <summary>Says what <see cref="ScanLine.Waits"/> says.</summary>
        public IQueryable<ScanLine> Waiting() => lines.Where(line => !line.IsFiled && line.DismissedAt == null);

        /// <summary>Those that may show the form of this assignment.</summary>
        public IQueryable<ScanLine> WaitingFor(Guid assignmentId) =>
            lines.Waiting().Where(line => line.AssignmentId == null || line.AssignmentId == assignmentId);
    }
}
