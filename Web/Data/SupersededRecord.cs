using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Data;

/// <summary>The certification that a corrected one stands in for, and why.</summary>
/// <param name="SignedAt">When it was signed, as the corrected one was.</param>
/// <param name="RosterName">The employee's name in the roster on the day of the correction; so are unit and position.</param>
public sealed record SupersededRecord(
    string RecordNumber, DateTimeOffset SignedAt, string RosterName, string Unit, string Position, string Reason, string By, DateTimeOffset CorrectedAt)
{
    /// <returns>Null when <paramref name="certificationId"/> is no correction.</returns>
    public static Task<SupersededRecord?> OfAsync(TrainingDb db, Guid certificationId, CancellationToken cancellation) =>
        (from supersession in db.Supersessions
         where supersession.SuccessorId == certificationId
         join superseded in db.Certifications on supersession.CertificationId equals superseded.Id
         select new SupersededRecord(
             superseded.RecordNumber, superseded.SignedAt, supersession.RosterName, supersession.Unit, supersession.Position,
             supersession.Reason, supersession.By, supersession.At))
        .SingleOrDefaultAsync(cancellation);
}
