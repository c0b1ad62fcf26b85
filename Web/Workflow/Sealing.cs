using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// Makes the sealed PDF of a signed certification and, in the same transaction, owes it to WING-SHR and to the employee.
/// Tried at once after signing and then by the background until it works; the signature stands either way.
/// </summary>
/// <remarks>
/// A document for which there is no time-stamp yet is held back: it is rendered and sealed anew at each try, so that only one
/// sealed document of a certification is ever kept. In the end it is issued without, and says so.
/// </remarks>
public sealed partial class Sealing(
    TrainingDb db, EditionLibrary editions, ICertificationRenderer renderer, ISealer sealer, SealCertificate certificate,
    TimestampAuthority authority, SealVerifier verifier, IOptions<SealOptions> seal, IOptions<AgencyOptions> agency,
    TrainingMetrics metrics, TimeProvider clock, ILogger<Sealing> logger)
{
    private const int BatchSize = 20;

    /// <summary>Seals now if that works. A fault is logged and left to the background.</summary>
    public async Task TryAsync(string recordNumber, CancellationToken cancellation)
    {
        var id = await db.Certifications.Where(c => c.RecordNumber == recordNumber && c.Document == null)
            .Select(c => (Guid?)c.Id)
            .SingleOrDefaultAsync(cancellation);
        if (id is { } outstanding)
            await TryAsync(outstanding, cancellation);
    }

    /// <summary>Seals everything that was signed and is not sealed yet; a fault with one keeps none of the others.</summary>
    public async Task SealOutstandingAsync(CancellationToken stopping)
    {
        var outstanding = await db.Certifications.Unsealed(db.Assignments)
            .OrderBy(c => c.SignedAt)
            .Select(c => c.Id)
            .Take(BatchSize)
            .ToListAsync(stopping);
        foreach (var id in outstanding)
            await TryAsync(id, stopping);
    }

    private async Task TryAsync(Guid certificationId, CancellationToken stopping)
    {
        var began = clock.GetTimestamp();
        try
        {
            var outcome = await SealAsync(certificationId, stopping);
            metrics.Sealed(outcome, clock.GetElapsedTime(began));
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            LogSealedElsewhere(certificationId);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnsealed(certificationId, fault);
            metrics.Sealed(SealOutcome.Failed, clock.GetElapsedTime(began));
        }
    }

    private async Task<SealOutcome> SealAsync(Guid certificationId, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var certification = await db.Certifications.Include(c => c.Evidence).Include(c => c.TimestampWait).SingleAsync(c => c.Id == certificationId, stopping);
        var pdf = await StampAsync(await SealAsync(certification, stopping), certification, stopping);
        if (pdf is not null)
            Issue(certification, pdf);
        await db.SaveChangesAsync(stopping);
        return pdf is null ? SealOutcome.Held : SealOutcome.Sealed;
    }

    private async Task<byte[]> SealAsync(Certification certification, CancellationToken stopping)
    {
        var editionId = await db.Assignments.Where(a => a.Id == certification.AssignmentId).Select(a => a.EditionId).SingleAsync(stopping);
        var edition = await editions.FindAsync(editionId, stopping);
        return sealer.Seal(renderer.Render(FormOf(certification, edition, await SupersededRecord.OfAsync(db, certification.Id, stopping))));
    }

    /// <returns>The document with its time-stamp, or without one where none is wanted or it was waited for long enough; null to hold it.</returns>
    private async Task<byte[]?> StampAsync(byte[] pdf, Certification certification, CancellationToken stopping)
    {
        if (!authority.IsNamed)
            return pdf;
        try
        {
            return await authority.StampAsync(pdf, stopping);
        }
        catch (TimestampException fault)
        {
            var isReleased = clock.GetUtcNow() >= certification.SignedAt + seal.Value.ReleaseUnstampedAfter;
            if (isReleased || certification.TimestampWait is null)
                LogUnstamped(certification.RecordNumber, isReleased ? "issued without a time-stamp" : "held back", fault.Message);
            certification.AwaitTimestamp(fault.Message, clock);
            return isReleased ? pdf : null;
        }
    }

    private void Issue(Certification certification, byte[] pdf)
    {
        var verification = verifier.Verify(pdf);
        if (!verification.IsAuthentic)
            throw new InvalidOperationException($"The sealed document does not verify: {verification.Explanation}");

        var document = new SealedDocument(certification.Id, pdf, clock.GetUtcNow(), verification.Timestamp?.At);
        certification.Attach(document);
        db.Ledger.Add(LedgerFacts.Sealed(certification, document, Fingerprint.Of(certificate.Leaf.RawData)));
        db.Outbox.Add(OutboxMessage.With(LetterKind.CertificationForHr, certification.AssignmentId, certification.Id, clock));
        db.Outbox.Add(OutboxMessage.With(LetterKind.CertificationCopy, certification.AssignmentId, certification.Id, clock));
    }

    /// <param name="corrected">What the certification stands in for; its document shows the roster as it was on the day of the correction.</param>
    private CertificationForm FormOf(Certification certification, Edition edition, SupersededRecord? corrected)
    {
        var evidence = CanonicalJson.Read<SigningEvidence>(certification.Evidence!.Text);
        return CertificationForm.Of(
            edition,
            certification.RecordNumber,
            corrected is null
                ? evidence
                : evidence with { RosterName = corrected.RosterName, Unit = corrected.Unit, Position = corrected.Position },
            certification.EvidenceHash,
            agency.Value.Zone,
            certificate.Mark,
            agency.Value.VerificationLink(certification.RecordNumber),
            corrected is null ? null : new Supersedes(corrected.RecordNumber, corrected.CorrectedAt.DateIn(agency.Value.Zone), corrected.Reason));
    }

    [LoggerMessage(LogLevel.Information, "Certification {Id} was sealed elsewhere a moment before")]
    private partial void LogSealedElsewhere(Guid id);

    [LoggerMessage(LogLevel.Error, "Certification {Id} could not be sealed; the background tries again")]
    private partial void LogUnsealed(Guid id, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Certification {Number} is {Fate}: {Why}")]
    private partial void LogUnstamped(string number, string fate, string why);
}
