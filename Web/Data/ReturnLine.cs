using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Data;

/// <summary>A certification on its way from signature to confirmation, as lists show it. Read from the database, never changed.</summary>
public sealed class ReturnLine
{
    public Guid CertificationId { get; init; }

    public Guid AssignmentId { get; init; }

    public Guid EmployeeId { get; init; }

    /// <summary>Null where the roster has none.</summary>
    public string? EmployeeNumber { get; init; }

    public string RecordNumber { get; init; } = "";

    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    public string BulletinNumber { get; init; } = "";

    public int EditionOrdinal { get; init; }

    public DateTimeOffset SignedAt { get; init; }

    public DateTimeOffset? SealedAt { get; init; }

    /// <summary>Where the e-mail to WING-SHR stands; null until the document is sealed.</summary>
    public OutboxState? Mail { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public string? ConfirmedBy { get; init; }

    public string Edition => $"P&P {BulletinNumber}, edition {EditionOrdinal}";

    /// <summary>
    /// Joins <paramref name="certifications"/> of <paramref name="assignments"/> and <paramref name="employees"/> in the database; filter
    /// them before.
    /// </summary>
    public static IQueryable<ReturnLine> Of(
        TrainingDb db, IQueryable<Certification> certifications, IQueryable<Assignment> assignments, IQueryable<Employee> employees) =>
        from assignment in assignments
        join certification in certifications on assignment.Id equals certification.AssignmentId
        join employee in employees on assignment.EmployeeId equals employee.Id
        from edition in db.Editions.Where(published => published.Id == assignment.EditionId).DefaultIfEmpty()
        select new ReturnLine
        {
            CertificationId = certification.Id,
            AssignmentId = assignment.Id,
            EmployeeId = employee.Id,
            EmployeeNumber = employee.Number,
            RecordNumber = certification.RecordNumber,
            Name = employee.Name,
            Unit = employee.Unit,
            BulletinNumber = edition!.BulletinNumber,
            EditionOrdinal = edition!.Ordinal,
            SignedAt = certification.SignedAt,
            SealedAt = certification.Document!.SealedAt,
            Mail = db.Outbox.Where(letter => letter.CertificationId == certification.Id && letter.Kind == LetterKind.CertificationForHr)
                .Select(letter => (OutboxState?)letter.State)
                .FirstOrDefault(),
            DeliveredAt = certification.Delivery!.At,
            ConfirmedAt = certification.Confirmation!.At,
            ConfirmedBy = certification.Confirmation!.By,
        };
}
