using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Web.Documents.Scans;

/// <param name="Number">As its QR code says; null when none can be read.</param>
public sealed record ScanReading(ScanKind Kind, RecordNumber? Number);

/// <summary>Reads what somebody brings as a scan; a PDF by a process of its own.</summary>
public sealed class ScanReader
{
    /// <summary>The command of this program that reads one PDF from standard input.</summary>
    public const string Command = "read-scan";

    /// <exception cref="RuleBrokenException">It is no scan, too large, damaged, or takes too much to read.</exception>
    public async Task<ScanReading> ReadAsync(byte[] bytes, CancellationToken cancellation)
    {
        if (!ScanFile.IsPdf(bytes))
            return Read(bytes);

        Rule.Require(bytes.Length <= ScanFile.LargestBytes, ScanFile.TooLarge);
        var said = await ReaderProcess.ReadAsync(Command, bytes, cancellation);
        Rule.Require(said is not null, "The PDF cannot be opened; it is damaged. Scan the form again.");
        return new(ScanKind.Pdf, RecordNumber.In(said));
    }

    /// <summary>Reads it here and now.</summary>
    /// <exception cref="RuleBrokenException">As above.</exception>
    internal static ScanReading Read(byte[] bytes)
    {
        var kind = ScanFile.KindOf(bytes);
        return new(kind, QrReader.RecordNumberOn(kind, bytes));
    }
}
