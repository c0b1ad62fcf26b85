using PolicyTraining.Domain.Certifications;

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

    /// <summary>The file itself; null once it was destroyed.</summary>
    public ScanContent? Content { get; private init; }

    public void Match(Guid assignmentId, RecordNumber number, string finding) =>
        (AssignmentId, RecordNumber, Finding) = (assignmentId, number.Value, finding);

    /// <summary>It stays unknown whose it is.</summary>
    public void LeaveUnmatched(RecordNumber? number, string finding) =>
        (AssignmentId, RecordNumber, Finding) = (null, number?.Value ?? RecordNumber, finding);

    /// <exception cref="RuleBrokenException">It is filed with another return.</exception>
    public void FileWith(PaperReturn paper)
    {
        Rule.Require(PaperReturnId is null, "This scan is filed with a paper return already. Choose another one.");
        (AssignmentId, PaperReturnId) = (paper.AssignmentId, paper.Id);
    }

    /// <summary>The return it was filed with is void, so that it may belong to somebody else.</summary>
    public void TakeOut(string finding) => (AssignmentId, PaperReturnId, Finding) = (null, null, finding);
}

/// <summary>The bytes of a scan: personal content, kept apart so that it can be destroyed and the rest remain.</summary>
public sealed record ScanContent(Guid ScanId, byte[] Bytes);
