using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Register;

/// <summary>A summary, and the day for which it was last sent.</summary>
/// <param name="Last">Null before the first.</param>
public sealed record SummaryLine(Summary Summary, DateOnly? Last)
{
    public static IQueryable<SummaryLine> LastOf(TrainingDb db, IQueryable<Summary> summaries) =>
        summaries.AsNoTracking().OrderBy(summary => summary.Id).Select(summary => new SummaryLine(
            summary,
            db.DigestClaims.Where(claim => claim.Kind == LetterKind.RegisterSummary && claim.RecipientId == summary.Id)
                .Max(claim => (DateOnly?)claim.Period)));
}
