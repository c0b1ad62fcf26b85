using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using ZXing;
using ZXing.Common;

namespace PolicyTraining.Web.Documents.Scans;

/// <summary>Finds the record number on a scanned form by its QR code.</summary>
public static class QrReader
{
    /// <summary>Forms have one page; the first few of a longer scan are enough.</summary>
    private const int PagesRead = 4;

    /// <returns>Null when no QR code with a record number can be read. A scan that defeats the reader is a scan without one.</returns>
    public static RecordNumber? RecordNumberOn(ScanKind kind, byte[] file) =>
        (kind == ScanKind.Pdf ? PicturesOf(file) : [file])
            .Select(Picture.Brightness)
            .OfType<LuminanceSource>()
            .SelectMany(Texts)
            .Select(RecordNumber.In)
            .FirstOrDefault(number => number is not null);

    private static IEnumerable<string> Texts(LuminanceSource picture)
    {
        var reader = new BarcodeReaderGeneric
        {
            Options = new DecodingOptions { PossibleFormats = [BarcodeFormat.QR_CODE], TryHarder = true },
        };
        return (reader.DecodeMultiple(picture) ?? []).Append(reader.Decode(picture)).OfType<Result>().Select(code => code.Text);
    }

    private static List<byte[]> PicturesOf(byte[] pdf)
    {
        var pictures = new List<byte[]>();
        try
        {
            using var document = PdfDocument.Open(pdf);
            foreach (var page in document.GetPages().Take(PagesRead))
                pictures.AddRange(page.GetImages().Select(Encoded).OfType<byte[]>());
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            // What was found before the damage is still worth reading.
            return pictures;
        }

        return pictures;
    }

    /// <summary>The picture as JPEG, as which scanners embed it, or made into a PNG where the library can.</summary>
    private static byte[]? Encoded(IPdfImage image)
    {
        if (image.RawBytes is [0xFF, 0xD8, ..])
            return image.RawMemory.ToArray();
        return (long)image.WidthInSamples * image.HeightInSamples <= Picture.MostPixels && image.TryGetPng(out var png) ? png : null;
    }
}
