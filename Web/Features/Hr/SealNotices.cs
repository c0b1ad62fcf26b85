using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>What HR has to know about the seal.</summary>
/// <param name="AwaitingTimestamp">How many signed certifications are held back until the time-stamp authority answers.</param>
public sealed record SealNotices(SealExpiry Expiry, int AwaitingTimestamp)
{
    public bool AreEmpty => Expiry.Warning is null && AwaitingTimestamp == 0;

    public static async Task<SealNotices> LoadAsync(TrainingDb db, SealExpiry expiry, CancellationToken cancellation) =>
        new(expiry, await db.Certifications.Unsealed(db.Assignments).CountAsync(c => c.TimestampWait != null, cancellation));
}
