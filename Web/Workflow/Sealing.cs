using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// Makes the sealed PDF of a signed certification and, in the same transaction, owes it to WING-SHR and to the employee.
/// Tried at once after signing and then by the background until it works; the signature stands either way.
/// </summary>
public sealed partial class Sealing(
    TrainingDb db, EditionLibrary editions, ICertificationRenderer renderer, ISealer sealer, SealCertificate certificate, SealVerifier verifier,
    IOptions<AgencyOptions> agency, TimeProvider clock, ILogger<Sealing> logger)
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
        var outstanding = await db.Certifications.Where(c => c.Document == null && c.Evidence != null)
            .OrderBy(c => c.SignedAt)
            .Select(c => c.Id)
            .Take(BatchSize)
            .ToListAsync(stopping);
        foreach (var id in outstanding)
            await TryAsync(id, stopping);
    }

    private async Task TryAsync(Guid certificationId, CancellationToken stopping)
    {
        try
        {
            await SealAsync(certificationId, stopping);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            LogSealedElsewhere(certificationId);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnsealed(certificationId, fault);
        }
    }

    private async Task SealAsync(Guid certificationId, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var certification = await db.Certifications.Include(c => c.Evidence).SingleAsync(c => c.Id == certificationId, stopping);
        var editionId = await db.Assignments.Where(a => a.Id == certification.AssignmentId).Select(a => a.EditionId).SingleAsync(stopping);
        var edition = await editions.FindAsync(editionId, stopping);

        var pdf = sealer.Seal(renderer.Render(FormOf(certification, edition)));
        var verification = verifier.Verify(pdf);
        if (!verification.IsAuthentic)
            throw new InvalidOperationException($"The sealed document does not verify: {verification.Explanation}");

        certification.Attach(new SealedDocument(certification.Id, pdf, clock.GetUtcNow()));
        db.Outbox.Add(OutboxMessage.With(LetterKind.CertificationForHr, certification.AssignmentId, certification.Id, clock));
        db.Outbox.Add(OutboxMessage.With(LetterKind.CertificationCopy, certification.AssignmentId, certification.Id, clock));
        await db.SaveChangesAsync(stopping);
    }

    private CertificationForm FormOf(Certification certification, Edition edition) => CertificationForm.Of(
        edition,
        certification.RecordNumber,
        CanonicalJson.Read<SigningEvidence>(certification.Evidence!.Text),
        certification.EvidenceHash,
        agency.Value.Zone,
        certificate.Mark,
        agency.Value.VerificationLink(certification.RecordNumber));

    [LoggerMessage(LogLevel.Information, "Certification {Id} was sealed elsewhere a moment before")]
    private partial void LogSealedElsewhere(Guid id);

    [LoggerMessage(LogLevel.Error, "Certification {Id} could not be sealed; the background tries again")]
    private partial void LogUnsealed(Guid id, Exception fault);
}
