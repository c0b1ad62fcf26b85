using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register;

/// <summary>An assignment, and the facts of which it keeps copies so that indexes can find them.</summary>
public sealed class KeptCopies
{
    public required Assignment Assignment { get; init; }

    public string Unit { get; init; } = "";

    public bool HasLeft { get; init; }

    public bool IsSuspended { get; init; }

    /// <summary>When the certification that stands was signed; null when none does.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    public bool IsDelivered { get; init; }

    public bool IsConfirmed { get; init; }

    public bool IsDeclined { get; init; }

    /// <summary>Of the return on paper that stands; null when none does.</summary>
    public PaperReturn? Paper { get; init; }

    /// <summary>Active, suspended or former.</summary>
    public People People => HasLeft ? People.Former : IsSuspended ? People.Suspended : People.Active;

    public static IQueryable<KeptCopies> Of(TrainingDb db) =>
        from assignment in db.Assignments.AsNoTracking()
        join employee in db.Employees on assignment.EmployeeId equals employee.Id
        join standing in db.Certifications.Standing() on assignment.Id equals standing.AssignmentId into certifications
        from certification in certifications.DefaultIfEmpty()
        join kept in db.PaperReturns.Where(candidate => candidate.Voiding == null) on assignment.Id equals kept.AssignmentId into papers
        from paper in papers.DefaultIfEmpty()
        select new KeptCopies
        {
            Assignment = assignment,
            Unit = employee.Unit,
            HasLeft = employee.LeftOn != null,
            IsSuspended = employee.SuspendedOn != null,
            SignedAt = (DateTimeOffset?)certification.SignedAt,
            IsDelivered = certification.Delivery != null,
            IsConfirmed = certification.Confirmation != null,
            IsDeclined = db.Declines.Any(decline => decline.AssignmentId == assignment.Id),
            Paper = paper,
        };

    public bool AreIn(StatusFilter list, DateOnly today) =>
        Assignment.Facts.AreIn(list.Status, today)
        && (list.People == People.Everyone || list.People == People);

    /// <summary>Where a copy is not what it was copied from.</summary>
    public IEnumerable<string> Differences(TimeZoneInfo zone)
    {
        if (Assignment.DueOn != Assignment.Deadline?.DueOn)
            yield return Sentence("due date", Words(Assignment.DueOn), Words(Assignment.Deadline?.DueOn));
        if (Assignment.SignedAt != SignedAt)
            yield return Sentence("time of signing", Words(Assignment.SignedAt, zone), Words(SignedAt, zone));
        if (Assignment.SignedOn != Assignment.SignedAt?.DateIn(zone))
            yield return Sentence("date of signing", Words(Assignment.SignedOn), Words(Assignment.SignedAt?.DateIn(zone)));
        if (Assignment.DeliveredAt is not null != IsDelivered)
            yield return Sentence("delivery", Words(Assignment.DeliveredAt, zone), IsDelivered ? "given" : "none");
        if (Assignment.ConfirmedAt is not null != IsConfirmed)
            yield return Sentence("confirmation", Words(Assignment.ConfirmedAt, zone), IsConfirmed ? "given" : "none");
        if (Assignment.DeclinedAt is not null != IsDeclined)
            yield return Sentence("decline", Words(Assignment.DeclinedAt, zone), IsDeclined ? "given" : "none");
        if (Assignment.PaperReturnedOn != Paper?.Dates.CountsOn)
            yield return Sentence("return on paper", Words(Assignment.PaperReturnedOn), Words(Paper?.Dates.CountsOn));
    }

    private string Sentence(string what, string kept, string fact) =>
        $"Assignment {Assignment.Id}: its {what} is kept as {kept}, and the facts say {fact}.";

    private static string Words(DateOnly? date) => date?.InBrief ?? "none";

    private static string Words(DateTimeOffset? at, TimeZoneInfo zone) => at?.InBrief(zone) ?? "none";
}
