using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Workflow;

/// <summary>How the person who signs had proved who they are, and from where they signed.</summary>
/// <param name="IpAddress">Null where the server does not know it.</param>
/// <param name="IpSource">How the address was learned.</param>
/// <param name="IdentityConfirmedAt">When identity was confirmed again; null where no page asked for it.</param>
public sealed record SigningSession(
    DateTimeOffset SignedInAt, string? IpAddress, string? UserAgent, string? IpSource = null, DateTimeOffset? IdentityConfirmedAt = null)
{
    public SignInWay SignedInBy { get; init; }

    public SignInWay ConfirmedBy { get; init; }
}

/// <summary>The act of signing: certification, evidence and the assignment's new standing, in one transaction.</summary>
public sealed class Signing(TrainingDb db, EditionLibrary editions, IOptions<AgencyOptions> agency, TrainingMetrics metrics, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>What the person has done towards the signature; begins now, if the statement was never shown before.</summary>
    public async Task<SigningDraft> BeginAsync(Guid assignmentId, CancellationToken cancellation)
    {
        if (await DraftAsync(assignmentId, cancellation) is { } begun)
            return begun;

        var draft = new SigningDraft(assignmentId, clock);
        db.SigningDrafts.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return draft;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another tab showed the statement a moment before.
            db.ChangeTracker.Clear();
            return (await DraftAsync(assignmentId, cancellation))!;
        }
    }

    /// <summary>Keeps consent and name as given, also those that cannot be signed with yet; a name that cannot be stored is not kept.</summary>
    public async Task KeepAsync(SigningDraft draft, bool consented, string typedName, CancellationToken cancellation)
    {
        draft.Keep(consented, CanBeKept(typedName) ? typedName : "", clock);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Signs. Call it only once the person's identity has been confirmed again. A second signature, from another tab or at the
    /// same instant on another server, leads to the certification that exists.
    /// </summary>
    /// <returns>The record number.</returns>
    /// <exception cref="RuleBrokenException">Something before signing is missing.</exception>
    public async Task<string> SignAsync(Guid assignmentId, SigningSession session, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TrySignAsync(assignmentId, session, cancellation);
            }
            catch (DbUpdateException refusal) when (refusal.IsLostRace && attempt < Tries)
            {
                // It was signed elsewhere a moment before, or a reminder changed the assignment: look again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<string> TrySignAsync(Guid assignmentId, SigningSession session, CancellationToken cancellation)
    {
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId, cancellation);
        if (assignment.SignedAt is not null)
            return await RecordNumberAsync(assignmentId, cancellation);

        var edition = await editions.FindAsync(assignment.EditionId, cancellation);
        var evidence = await EvidenceAsync(assignment, edition, session, cancellation);
        var earlier = await db.Certifications.CountAsync(certification => certification.AssignmentId == assignmentId, cancellation);
        var signed = assignment.Sign(RecordNumber.New(edition.Bulletin.Number), evidence, agency.Value.Zone, earlier + 1);
        db.Certifications.Add(signed);
        db.Ledger.Add(LedgerFacts.Signed(signed, evidence));
        await db.SaveChangesAsync(cancellation);
        metrics.Signed();
        return signed.RecordNumber;
    }

    /// <summary>The employee's name as the roster has it now.</summary>
    public Task<string> RosterNameAsync(Assignment assignment, CancellationToken cancellation) =>
        db.Employees.Where(employee => employee.Id == assignment.EmployeeId).Select(employee => employee.Name).SingleAsync(cancellation);

    /// <summary>The number of the certification that stands for a signed assignment.</summary>
    public Task<string> RecordNumberAsync(Guid assignmentId, CancellationToken cancellation) =>
        db.Certifications.Where(certification => certification.AssignmentId == assignmentId)
            .OrderByDescending(certification => certification.Ordinal)
            .Select(certification => certification.RecordNumber)
            .FirstAsync(cancellation);

    private static bool CanBeKept(string name) => name.Trim().Length <= SignatureName.MaximumLength;

    private Task<SigningDraft?> DraftAsync(Guid assignmentId, CancellationToken cancellation) =>
        db.SigningDrafts.SingleOrDefaultAsync(draft => draft.AssignmentId == assignmentId, cancellation);

    private async Task<SigningEvidence> EvidenceAsync(
        Assignment assignment, Edition edition, SigningSession session, CancellationToken cancellation)
    {
        var draft = await DraftAsync(assignment.Id, cancellation);
        Rule.Require(draft is { IsComplete: true }, "Agree to sign electronically and type your name before you sign.");
        var fault = SignatureName.FaultOf(draft.TypedName);
        Rule.Require(fault is null, fault ?? "");
        var passed = await db.Attempts.Include(attempt => attempt.Questions)
            .Where(attempt => attempt.AssignmentId == assignment.Id && attempt.Passed == true)
            .OrderBy(attempt => attempt.Number)
            .FirstOrDefaultAsync(cancellation);
        Rule.Require(passed is not null, "Pass the assessment before you sign.");
        var employee = await db.Employees.SingleAsync(candidate => candidate.Id == assignment.EmployeeId, cancellation);
        return Evidence(edition, employee, draft, passed, session);
    }

    private SigningEvidence Evidence(Edition edition, Employee employee, SigningDraft draft, Attempt passed, SigningSession session) => new()
    {
        BulletinNumber = edition.Bulletin.Number,
        BulletinTitle = edition.Bulletin.Title,
        BulletinHash = edition.BulletinHash,
        EditionOrdinal = edition.Ordinal,
        EditionHash = edition.ContentHash,
        Statement = edition.Receipt.Statement.Text,
        StatementHash = edition.Receipt.Statement.Hash,
        Consent = edition.Receipt.Consent,
        ConsentHash = Fingerprint.Of(edition.Receipt.Consent),
        EmployeeId = employee.Id,
        TypedName = draft.TypedName,
        RosterName = employee.Name,
        Email = employee.Email,
        Unit = employee.Unit,
        Position = employee.Position,
        SignInMethod = session.SignedInBy.Words,
        SignedInAt = session.SignedInAt,
        ConfirmationMethod = session.ConfirmedBy.Words,
        IdentityConfirmedAt = session.IdentityConfirmedAt,
        ViewedAt = draft.ViewedAt,
        ConsentedAt = draft.ConsentedAt!.Value,
        NameTypedAt = draft.NameTypedAt!.Value,
        ConfirmedAt = clock.GetUtcNow(),
        ButtonLabel = SigningProcess.Button,
        ProcessVersion = SigningProcess.Version,
        ProgramVersion = SigningProcess.ProgramVersion,
        AttemptId = passed.Id,
        AttemptNumber = passed.Number,
        CorrectAnswers = passed.Correct,
        Questions = passed.Total,
        IpAddress = session.IpAddress,
        IpSource = session.IpSource,
        UserAgent = session.UserAgent,
    };
}
