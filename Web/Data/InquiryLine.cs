using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Data;

/// <summary>
/// A question as lists and pages show it, with who asks and who is to answer now. A question goes with the person: whoever
/// supervises today answers it, and HR where nobody does. Read from the database, never changed.
/// </summary>
public sealed class InquiryLine
{
    public Guid Id { get; init; }

    public Guid AssignmentId { get; init; }

    public Guid EmployeeId { get; init; }

    /// <summary>Who asks.</summary>
    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>Who asks has left, so nobody waits for an answer any more.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Who supervises the person now and works here; null where nobody does.</summary>
    public Guid? SupervisorId { get; init; }

    public string? Supervisor { get; init; }

    public Guid EditionId { get; init; }

    public string BulletinNumber { get; init; } = "";

    /// <summary>Null when it asks for help with the assessment.</summary>
    public string? Clause { get; init; }

    public InquiryTo To { get; init; }

    public string Question { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What it is about: <c>P&amp;P 2.110, II.B.4</c>.</summary>
    public string About => Clause is null ? $"Help with P&P {BulletinNumber}" : $"P&P {BulletinNumber}, {Clause}";

    /// <summary>HR is to answer, since it was asked or since nobody supervises the person.</summary>
    public bool IsForHr => To == InquiryTo.Hr || SupervisorId is null || HasLeft;

    /// <summary>The name of who is to answer.</summary>
    public string Answerer => IsForHr ? "HR" : Supervisor!;

    public static IQueryable<InquiryLine> Of(TrainingDb db) =>
        from inquiry in db.Inquiries
        join assignment in db.Assignments on inquiry.AssignmentId equals assignment.Id
        join employee in db.Employees on assignment.EmployeeId equals employee.Id
        from edition in db.Editions.Where(published => published.Id == assignment.EditionId).DefaultIfEmpty()
        join candidate in db.Employees.Active() on employee.SupervisorId equals (Guid?)candidate.Id into supervisors
        from supervisor in supervisors.DefaultIfEmpty()
        select new InquiryLine
        {
            Id = inquiry.Id,
            AssignmentId = assignment.Id,
            EmployeeId = employee.Id,
            Name = employee.Name,
            Unit = employee.Unit,
            HasLeft = employee.LeftOn != null,
            SupervisorId = (Guid?)supervisor!.Id,
            Supervisor = supervisor!.Name,
            EditionId = assignment.EditionId,
            BulletinNumber = edition!.BulletinNumber,
            Clause = inquiry.Clause,
            To = inquiry.To,
            Question = inquiry.Question,
            AskedAt = inquiry.AskedAt,
            Answer = inquiry.Answer,
            AnsweredBy = inquiry.AnsweredBy,
            AnsweredAt = inquiry.AnsweredAt,
        };
}

/// <summary>The ways pages narrow questions, in the database.</summary>
public static class InquiryLines
{
    extension(IQueryable<InquiryLine> lines)
    {
        public IQueryable<InquiryLine> Open() => lines.Where(line => line.AnsweredAt == null);

        public IQueryable<InquiryLine> Answered() => lines.Where(line => line.AnsweredAt != null);

        /// <summary>Says what <see cref="InquiryLine.IsForHr"/> says.</summary>
        public IQueryable<InquiryLine> ForHr() =>
            lines.Where(line => line.To == InquiryTo.Hr || line.SupervisorId == null || line.HasLeft);

        /// <summary>Those that wait with, or were put to, any supervisor of today.</summary>
        public IQueryable<InquiryLine> ForSupervisors() =>
            lines.Where(line => line.To == InquiryTo.Supervisor && line.SupervisorId != null && !line.HasLeft);

        /// <summary>What these people have put to their supervisor.</summary>
        /// <param name="reports">As <see cref="Supervision"/> says who may see whom.</param>
        public IQueryable<InquiryLine> ForSupervisorOf(IQueryable<Employee> reports) =>
            lines.ForSupervisors().Where(line => reports.Any(report => report.Id == line.EmployeeId));

        /// <summary>Those that wait first, the longest on top; then the answered, the newest on top.</summary>
        public IOrderedQueryable<InquiryLine> WaitingFirst() => lines
            .OrderBy(line => line.AnsweredAt != null)
            .ThenByDescending(line => line.AnsweredAt)
            .ThenBy(line => line.AskedAt)
            .ThenBy(line => line.Id);
    }
}
