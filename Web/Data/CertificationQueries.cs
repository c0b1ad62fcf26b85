using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Web.Data;

/// <summary>The ways lists narrow certifications, in the database.</summary>
public static class CertificationQueries
{
    extension(IQueryable<Certification> certifications)
    {
        /// <summary>Neither superseded nor withdrawn: at most one of each assignment.</summary>
        public IQueryable<Certification> Standing() =>
            certifications.Where(certification => certification.Supersession == null && certification.Withdrawal == null);

        /// <summary>Signed, and without its document yet.</summary>
        /// <param name="assignments">All of them: by those the few are found, for nothing unsealed was ever delivered.</param>
        public IQueryable<Certification> Unsealed(IQueryable<Assignment> assignments) =>
            from assignment in assignments
            where assignment.SignedOn != null && assignment.DeliveredAt == null
            join certification in certifications on assignment.Id equals certification.AssignmentId
            where certification.Document == null && certification.Evidence != null
            select certification;

        /// <summary>Not delivered, and HR does not have it either: to be sealed, sent or put right.</summary>
        public IQueryable<Certification> Unsent() =>
            certifications.Where(certification => certification.Delivery == null && certification.Confirmation == null);

        /// <summary>Delivered, and HR has not said yet that it has it.</summary>
        public IQueryable<Certification> Unconfirmed() =>
            certifications.Where(certification => certification.Delivery != null && certification.Confirmation == null);

        /// <summary>HR says it has it, and we never delivered it: it came another way, or the wrong one was confirmed.</summary>
        public IQueryable<Certification> Undelivered() =>
            certifications.Where(certification => certification.Delivery == null && certification.Confirmation != null);

        /// <summary>Delivered by us, and confirmed by HR: both sides agree.</summary>
        public IQueryable<Certification> Agreed() =>
            certifications.Where(certification => certification.Delivery != null && certification.Confirmation != null);
    }
}
