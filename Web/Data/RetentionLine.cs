using PolicyTraining.Domain.Retention;

namespace PolicyTraining.Web.Data;

/// <summary>A certification or paper return as the disposition list shows it. Read from the database, never changed.</summary>
public sealed class RetentionLine
{
    public Guid AssignmentId { get; init; }

    public Guid EmployeeId { get; init; }

    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>The newest certification's, or that of the paper return that stands.</summary>
    public string RecordNumber { get; init; } = "";

    public bool IsOnPaper { get; init; }

    /// <summary>The date that counts of the signature or of the return on paper.</summary>
    public DateOnly ReturnedOn { get; init; }

    public DateOnly? LeftOn { get; init; }

    /// <summary>A legal hold keeps it from being destroyed.</summary>
    public bool IsHeld { get; init; }

    public bool IsDestroyed { get; init; }

    public static IQueryable<RetentionLine> Of(TrainingDb db) =>
        from assignment in db.Assignments
        where assignment.SignedOn != null || assignment.PaperReturnedOn != null
        join employee in db.Employees on assignment.EmployeeId equals employee.Id
        select new RetentionLine
        {
            AssignmentId = assignment.Id,
            EmployeeId = employee.Id,
            Name = employee.Name,
            Unit = employee.Unit,
            RecordNumber = db.Certifications.Where(certification => certification.AssignmentId == assignment.Id)
                .OrderByDescending(certification => certification.Ordinal)
                .Select(certification => certification.RecordNumber)
                .FirstOrDefault()
                ?? db.PaperReturns.Where(paper => paper.AssignmentId == assignment.Id && paper.Voiding == null)
                    .Select(paper => paper.RecordNumber)
                    .First(),
            IsOnPaper = assignment.PaperReturnedOn != null,
            ReturnedOn = (assignment.SignedOn ?? assignment.PaperReturnedOn)!.Value,
            LeftOn = employee.LeftOn,
            IsHeld = db.LegalHolds.Any(hold => hold.Release == null && hold.EmployeeId == employee.Id
                && (hold.AssignmentId == null || hold.AssignmentId == assignment.Id)),
            IsDestroyed = db.Dispositions.Any(disposition => disposition.AssignmentId == assignment.Id),
        };
}

/// <summary>The ways disposition lists are narrowed, in the database.</summary>
public static class RetentionLines
{
    extension(IQueryable<RetentionLine> lines)
    {
        /// <summary>Kept past its date. Says what <see cref="RetentionRule.DestroyAfter"/> says; a test holds the two together.</summary>
        public IQueryable<RetentionLine> PastDate(RetentionRule rule, DateOnly today) => rule.BegunBefore(today) switch
        {
            null => lines.Where(_ => false),
            { } before when rule.Trigger == RetentionTrigger.Returned => lines.Where(line => !line.IsDestroyed && line.ReturnedOn < before),
            { } before => lines.Where(line => !line.IsDestroyed && line.ReturnedOn < before && line.LeftOn < before),
        };

        public IQueryable<RetentionLine> Held() => lines.Where(line => line.IsHeld && !line.IsDestroyed);
    }
}
