using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Data;

/// <summary>
/// The ways lists narrow assignments, in the database. Each says what <see cref="AssignmentFacts"/> says; a test holds the
/// two together.
/// </summary>
public static class AssignmentQueries
{
    extension(IQueryable<Assignment> assignments)
    {
        /// <summary>The assignments a list shows, and the number that stands on its tile.</summary>
        public IQueryable<Assignment> In(AssignmentStatus status, DateOnly today) => status switch
        {
            AssignmentStatus.All => assignments,
            AssignmentStatus.Outstanding => assignments.Outstanding(),
            AssignmentStatus.AwaitingReceipt => assignments.AwaitingReceipt(),
            AssignmentStatus.DueSoon => assignments.DueSoon(today),
            AssignmentStatus.Overdue => assignments.Overdue(today),
            AssignmentStatus.ToDecide => assignments.ToDecide(today),
            AssignmentStatus.Declined => assignments.Declined(),
            AssignmentStatus.OnTheWay => assignments.OnTheWay(),
            AssignmentStatus.Returned => assignments.Returned(),
            AssignmentStatus.OnPaper => assignments.OnPaper(),
            AssignmentStatus.Unconfirmed => assignments.Unconfirmed(),
            AssignmentStatus.Closed => assignments.Closed(),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No list shows this status."),
        };

        /// <remarks>
        /// An exit's columns are written together, and one is asked for: all of them, as <c>a.Exit == null</c> asks, would be more than
        /// the index of the outstanding says, and a million assignments would be looked at one by one.
        /// </remarks>
        public IQueryable<Assignment> Outstanding() =>
            assignments.Where(a => a.SignedOn == null && a.PaperReturnedOn == null && EF.Property<ExitKind?>(a.Exit!, nameof(Exit.Kind)) == null);

        public IQueryable<Assignment> AwaitingReceipt() => assignments.Outstanding().Where(a => a.DueOn == null);

        public IQueryable<Assignment> DueSoon(DateOnly today)
        {
            var until = today.AddDays(AssignmentFacts.DueSoonDays);
            return assignments.Outstanding().Where(a => a.DueOn >= today && a.DueOn <= until);
        }

        public IQueryable<Assignment> Overdue(DateOnly today) => assignments.Outstanding().Where(a => a.DueOn < today);

        /// <summary>Overdue for so long that HR decides; whoever declined is on a list of their own.</summary>
        public IQueryable<Assignment> ToDecide(DateOnly today)
        {
            var since = today.AddDays(-AssignmentFacts.HrDecidesDays);
            return assignments.Outstanding().Where(a => a.DueOn <= since && a.DeclinedAt == null);
        }

        /// <summary>Declined to sign, and neither signed nor closed since.</summary>
        public IQueryable<Assignment> Declined() => assignments.Outstanding().Where(a => a.DeclinedAt != null);

        /// <summary>Signed, and on its way to WING-SHR.</summary>
        public IQueryable<Assignment> OnTheWay() =>
            assignments.Where(a => a.SignedOn != null && a.DeliveredAt == null && a.ConfirmedAt == null);

        public IQueryable<Assignment> Returned() =>
            assignments.Where(a => a.DeliveredAt != null || a.ConfirmedAt != null || a.PaperReturnedOn != null);

        /// <summary>Returned, and signed on paper.</summary>
        public IQueryable<Assignment> OnPaper() => assignments.Where(a => a.PaperReturnedOn != null);

        /// <summary>Accepted for WING-SHR by the mail server, and HR has not said yet that it has it.</summary>
        public IQueryable<Assignment> Unconfirmed() => assignments.Where(a => a.DeliveredAt != null && a.ConfirmedAt == null);

        /// <summary>Exempted or ended without a signature.</summary>
        public IQueryable<Assignment> Closed() =>
            assignments.Where(a => a.SignedOn == null && a.PaperReturnedOn == null && EF.Property<ExitKind?>(a.Exit!, nameof(Exit.Kind)) != null);
    }
}
