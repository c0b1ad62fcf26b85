using PolicyTraining.Domain.Certifications;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace PolicyTraining.Web.Documents;

/// <summary>A certification's title, which ends with its record number.</summary>
internal static class CertificationTitle
{
    public static string Of(CertificationForm form) => $"Practice & Procedure Bulletin Receipt Certification {form.RecordNumber}";

    /// <summary>The record number in a file that was found to be sealed here; null where it bears none.</summary>
    public static RecordNumber? RecordNumberIn(byte[] pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf);
            return RecordNumber.TryParse(document.Information.Title?.Split(' ')[^1], out var number) ? number : null;
        }
        catch (PdfDocumentFormatException)
        {
            return null; // sealed under our certificate, but by another program
        }
    }
}
