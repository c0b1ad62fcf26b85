using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Data;

/// <summary>A request for more time as lists and pages show it, with who asks. Read from the database, never changed.</summary>
public sealed class ExtensionRequestLine
{
    public required ExtensionRequest Request { get; init; }

    public Guid EmployeeId { get; init; }

    /// <summary>Who asks.</summary>
    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>Who supervises the person now; null where nobody does.</summary>
    public Guid? SupervisorId { get; init; }

    public string? Supervisor { get; init; }

    public string BulletinNumber { get; init; } = "";

    /// <summary>The due date now.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Neither signed nor closed since: there is still something to decide.</summary>
    public bool IsOutstanding { get; init; }

    public bool IsOpen => Request.DecidedAt is null && IsOutstanding;

    public static IQueryable<ExtensionRequestLine> Of(TrainingDb db) =>
        from request in db.ExtensionRequests
        join assignment in db.Assignments on request.AssignmentId equals assignment.Id
        join employee in db.Employees on assignment.EmployeeId equals employee.Id
        from edition in db.Editions.Where(published => published.Id == assignment.EditionId).DefaultIfEmpty()
        join candidate in db.Employees.Active() on employee.SupervisorId equals (Guid?)candidate.Id into supervisors
        from supervisor in supervisors.DefaultIfEmpty()
        select new ExtensionRequestLine
        {
            Request = request,
            EmployeeId = employee.Id,
            Name = employee.Name,
            Unit = employee.Unit,
            SupervisorId = (Guid?)supervisor!.Id,
            Supervisor = supervisor!.Name,
            BulletinNumber = edition!.BulletinNumber,
            DueOn = assignment.DueOn,
            IsOutstanding = assignment.SignedOn == null && assignment.PaperReturnedOn == null && assignment.Exit == null,
        };
}

/// <summary>The ways pages narrow requests for more time, in the database.</summary>
public static class ExtensionRequestQueries
{
    extension(IQueryable<ExtensionRequest> requests)
    {
        public IQueryable<ExtensionRequest> Open() => requests.Where(request => request.DecidedAt == null);
    }

    extension(IQueryable<ExtensionRequestLine> lines)
    {
        /// <summary>Says what <see cref="ExtensionRequestLine.IsOpen"/> says.</summary>
        public IQueryable<ExtensionRequestLine> Open() => lines.Where(line => line.Request.DecidedAt == null && line.IsOutstanding);

        public IQueryable<ExtensionRequestLine> Decided() => lines.Where(line => line.Request.DecidedAt != null);

        /// <summary>Of these people.</summary>
        /// <param name="reports">As <see cref="Supervision"/> says who may see whom.</param>
        public IQueryable<ExtensionRequestLine> From(IQueryable<Employee> reports) =>
            lines.Where(line => reports.Any(report => report.Id == line.EmployeeId));
    }
}
