using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Account.MyData;

/// <summary>What is held about a person's signature, who has looked at it, and what was mailed to them.</summary>
public sealed class HeldOfSignature(TrainingDb db)
{
    private static readonly Dictionary<string, string> Looks = new()
    {
        [LedgerKind.EvidenceSeen] = "looked at what is held about your signature",
        [LedgerKind.DocumentTaken] = "downloaded your certification",
        [LedgerKind.ScanTaken] = "downloaded a scan of your paper form",
        [LedgerKind.AuditPackTaken] = "took an audit pack",
        [LedgerKind.LookedAs] = "looked at your pages as you see them",
    };

    /// <param name="record">How long what belongs to the record is kept, as a sentence.</param>
    public async Task<IReadOnlyList<HeldSection>> OfAsync(Guid employeeId, string record, CancellationToken cancellation)
    {
        var own = db.Assignments.Where(assignment => assignment.EmployeeId == employeeId).Select(assignment => assignment.Id);
        var ledger = await db.Ledger.AsNoTracking().Include(entry => entry.Details).Where(entry => own.Contains(entry.AssignmentId))
            .OrderBy(entry => entry.At).ToListAsync(cancellation);
        return
        [
            new(
                "Your signature",
                "So that the Department can show later that you received and understood the bulletin. How identity was confirmed, from where and when is all on the page of each.",
                record,
                [.. await SignaturesAsync(own, cancellation)]),
            new(
                "Who looked at it",
                "So that nobody looks at your record without your knowing. Each is entered once a day; lists and pages of HR that show only where you stand are not.",
                "Kept with the ledger. Names on it are destroyed with the record.",
                [.. ledger.Where(entry => Looks.ContainsKey(entry.Kind)).Select(entry => new HeldFact(
                    $"{entry.Detail("by") ?? "Somebody whose name is not kept any more"} {Looks[entry.Kind]}", entry.Detail("reason"), entry.At))]),
            new(
                "Letters to you and about you",
                "So that you know what is asked of you, and so that HR can show what you were told.",
                record,
                [.. await LettersAsync(employeeId, own, cancellation)]),
            new(
                "The ledger",
                "So that nobody, HR included, can change afterwards what happened. An entry names nobody; who acted and why stands beside it.",
                "Entries are never deleted. What tells of people beside them is destroyed with the record.",
                [.. ledger.Select(entry => new HeldFact(Sentence(entry.Kind), null, entry.At))]),
        ];
    }

    private async Task<IEnumerable<HeldFact>> SignaturesAsync(IQueryable<Guid> own, CancellationToken cancellation)
    {
        var drafts = await db.SigningDrafts.AsNoTracking().Where(draft => own.Contains(draft.AssignmentId)).ToListAsync(cancellation);
        var certifications = await db.Certifications.AsNoTracking().Where(certification => own.Contains(certification.AssignmentId))
            .OrderBy(certification => certification.SignedAt).ToListAsync(cancellation);
        var papers = await db.PaperReturns.AsNoTracking().Where(paper => own.Contains(paper.AssignmentId)).OrderBy(paper => paper.RecordedAt).ToListAsync(cancellation);
        var scans = await db.PaperScans.AsNoTracking().Where(scan => scan.AssignmentId != null && own.Contains(scan.AssignmentId.Value))
            .OrderBy(scan => scan.UploadedAt).ToListAsync(cancellation);
        return
        [
            .. drafts.Select(draft => new HeldFact("Begun to sign", draft.TypedName is { Length: > 0 } name ? $"Name as typed: {name}" : null, draft.ViewedAt)),
            .. certifications.Select(signed => new HeldFact("Signed", signed.RecordNumber, signed.SignedAt, $"/certifications/{signed.RecordNumber}/evidence")),
            .. papers.Select(paper => new HeldFact("Returned on paper", paper.RecordNumber, paper.RecordedAt)),
            .. scans.Select(scan => new HeldFact("Scan of a paper form", scan.FileName, scan.UploadedAt)),
        ];
    }

    /// <summary>Those that were sent, and the person is the subject of; their words are HR's to show.</summary>
    private async Task<IEnumerable<HeldFact>> LettersAsync(Guid employeeId, IQueryable<Guid> own, CancellationToken cancellation) =>
        (await db.Outbox.AsNoTracking()
            .Where(letter => letter.State == OutboxState.Sent)
            .Where(letter => letter.EmployeeId == employeeId
                || (letter.AssignmentId != null && own.Contains(letter.AssignmentId.Value))
                || db.Users.Any(account => account.Id == letter.AccountId && account.EmployeeId == employeeId))
            .OrderBy(letter => letter.SentAt)
            .Select(letter => new { letter.Subject, letter.Recipient, letter.SentAt })
            .ToListAsync(cancellation))
        .Select(letter => new HeldFact(letter.Subject ?? "A letter", $"To {letter.Recipient}", letter.SentAt));

    /// <summary><c>receipt-taken-back</c> becomes <c>Receipt taken back</c>.</summary>
    private static string Sentence(string kind) => $"{char.ToUpperInvariant(kind[0])}{kind[1..].Replace('-', ' ')}";
}
