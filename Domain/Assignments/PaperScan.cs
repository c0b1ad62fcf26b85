using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Assignments;

/// <summary>What kind of file a scan is, by its content and never by its name.</summary>
public enum ScanKind
{
    Pdf,
    Png,
    Jpeg,
}

/// <summary>
/// A file that shows a signed paper form. It is kept from the moment it is uploaded, whether or not it is known yet whose it
/// is; in the end it is filed with a paper return.
/// </summary>
public sealed class PaperScan
{
    private PaperScan() { } // EF Core

    /// <param name="fileName">As HR's computer calls it; only shown, never used as a path.</param>
    /// <param name="by">Who uploaded it, as records name them.</param>
    public PaperScan(string fileName, ScanKind kind, byte[] bytes, string by, TimeProvider clock)
    {
        FileName = fileName;
        Kind = kind;
        Length = bytes.Length;
        Sha256 = Fingerprint.Of(bytes);
        Content = new ScanContent(Id, bytes);
        UploadedBy = by;
        UploadedAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string FileName { get; private init; } = "";

    public ScanKind Kind { get; private init; }

    /// <summary>Bytes.</summary>
    public int Length { get; private init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; private init; } = "";

    public string UploadedBy { get; private init; } = "";

    public DateTimeOffset UploadedAt { get; private init; }

    /// <summary>The number on the paper, read from its QR code or typed by HR.</summary>
    public string? RecordNumber { get; private set; }

    /// <summary>Whose form it shows; null while that is not known.</summary>
    public Guid? AssignmentId { get; private set; }

    /// <summary>How it was found out whose it is, or why it was not.</summary>
    public string Finding { get; private set; } = "";

    /// <summary>The return it is filed with; null while it waits for HR.</summary>
    public Guid? PaperReturnId { get; private set; }

    /// <summary>Why HR expects nothing of it any more; null while it waits or is filed.</summary>
    public ScanDismissal? Dismissal { get; private set; }

    /// <summary>The file itself; null once it was destroyed.</summary>
    public ScanContent? Content { get; private init; }

    /// <summary>It is known whose form it shows, so that it waits again if it was dismissed.</summary>
    public void Match(Guid assignmentId, RecordNumber number, string finding) =>
        (AssignmentId, RecordNumber, Finding, Dismissal) = (assignmentId, number.Value, finding, null);

    /// <summary>It stays unknown whose it is.</summary>
    public void LeaveUnmatched(RecordNumber? number, string finding) =>
        (AssignmentId, RecordNumber, Finding) = (null, number?.Value ?? RecordNumber, finding);

    /// <exception cref="RuleBrokenException">It is filed with another return.</exception>
    public void FileWith(PaperReturn paper)
    {
        Rule.Require(PaperReturnId is null, "This scan is filed with a paper return already. Choose another one.");
        (AssignmentId, PaperReturnId, Dismissal) = (paper.AssignmentId, paper.Id, null);
    }

    /// <summary>It shows no form that anybody waits for: the wrong file, an empty page, the same form once more. It is kept all the same.</summary>
    /// <param name="by">Who says so, as records name them.</param>
    /// <exception cref="RuleBrokenException">It is filed, it is dismissed already, or no reason is given.</exception>
    public void Dismiss(string? reason, string by, TimeProvider clock)
    {
        Rule.Require(PaperReturnId is null, "This scan is filed with a paper return, so it cannot be dismissed. Void the return first.");
        Rule.Require(Dismissal is null, $"{Dismissal?.By} has dismissed this scan already.");
        Dismissal = new ScanDismissal(Writing.Of(reason, "the reason"), by, clock.GetUtcNow());
    }

    /// <summary>It waits for HR again. Nothing happens when it does already.</summary>
    public void TakeUp() => Dismissal = null;

    /// <summary>The return it was filed with is void, so that it may belong to somebody else.</summary>
    public void TakeOut(string finding) => (AssignmentId, PaperReturnId, Finding) = (null, null, finding);
}

/// <summary>Why a scan was dismissed, who says so and when (UTC).</summary>
public sealed record ScanDismissal(string Reason, string By, DateTimeOffset At);

/// <summary>The bytes of a scan: personal content, kept apart so that it can be destroyed and the rest remain.</summary>
public sealed record ScanContent(Guid ScanId, byte[] Bytes);
