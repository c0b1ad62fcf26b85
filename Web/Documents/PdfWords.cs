using UglyToad.PdfPig;

namespace PolicyTraining.Web.Documents;

/// <summary>What can be read in a PDF of any origin: its title, subject and keywords, and the text of its first pages.</summary>
internal static class PdfWords
{
    private const int PagesRead = 5;

    /// <returns>Empty when nothing can be read.</returns>
    public static string Of(byte[] file)
    {
        if (!PackedStreams.AreModest(file))
            return "";

        try
        {
            using var pdf = PdfDocument.Open(file);
            var pages = Enumerable.Range(1, Math.Min(PagesRead, pdf.NumberOfPages)).Select(number => pdf.GetPage(number).Text);
            return string.Join('\n', [pdf.Information.Title, pdf.Information.Subject, pdf.Information.Keywords, .. pages]);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // Damaged, encrypted, or no PDF at all: the reader has an exception for each, and they all mean the same here.
            return "";
        }
    }
}
