using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace PolicyTraining.Web.Documents.Scans;

/// <summary>What may be kept as a scan. A file is judged by its bytes and by opening it, never by its name.</summary>
public static class ScanFile
{
    public const int LargestBytes = 10 * 1024 * 1024;
    public const int MostPages = 40;

    private static readonly (ScanKind Kind, byte[] Start)[] Beginnings =
    [
        (ScanKind.Pdf, "%PDF-"u8.ToArray()),
        (ScanKind.Png, [0x89, .. "PNG\r\n\u001a\n"u8]),
        (ScanKind.Jpeg, [0xFF, 0xD8, 0xFF]),
    ];

    /// <summary>By how it begins; whether it can be read is another question.</summary>
    public static bool IsPdf(byte[] bytes) => bytes.AsSpan().StartsWith(Beginnings[0].Start);

    /// <exception cref="RuleBrokenException">It is no such file, too large, or damaged; the message says how to mend it.</exception>
    public static ScanKind KindOf(byte[] bytes)
    {
        Rule.Require(bytes.Length > 0, "The file is empty. Scan the form again.");
        Rule.Require(bytes.Length <= LargestBytes, TooLarge);
        var kind = Beginnings.Where(known => bytes.AsSpan().StartsWith(known.Start)).Select(known => (ScanKind?)known.Kind).FirstOrDefault();
        Rule.Require(kind is not null, "Only PDF, PNG and JPEG files are taken, and this is none of them, whatever its name says.");
        if (kind == ScanKind.Pdf)
            RequireReadable(bytes);
        else
            Picture.RequireReadable(bytes);
        return kind.Value;
    }

    /// <summary>Said of a file too large to be read at all, too.</summary>
    public static string TooLarge => $"The file is larger than {LargestBytes / 1024 / 1024} MB. Scan in grey at 300 dots per inch, or fewer pages.";

    private static void RequireReadable(byte[] pdf)
    {
        Rule.Require(PackedStreams.AreModest(pdf), "The PDF unpacks to far more than a scanned form needs. Scan in grey at 300 dots per inch, or fewer pages.");
        int pages;
        try
        {
            using var document = PdfDocument.Open(pdf);
            pages = document.NumberOfPages;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RuleBrokenException("The PDF is protected by a password. Save it without one.");
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            throw new RuleBrokenException("The PDF cannot be opened; it is damaged. Scan the form again.");
        }

        Rule.Require(pages is > 0 and <= MostPages, $"The PDF has {pages} pages; 1 to {MostPages} are taken. Scan each form by itself.");
    }
}
