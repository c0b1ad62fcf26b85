using UglyToad.PdfPig;

namespace PolicyTraining.Web.Documents;

/// <summary>What can be read in a PDF of any origin: its title, subject and keywords, and the text of its first pages.</summary>
internal static class PdfWords
{
    /// <summary>The command of this program that reads them from standard input.</summary>
    public const string Command = "read-words";

    private const int PagesRead = 5;

    /// <summary>Reads them by a process of its own.</summary>
    /// <returns>Empty when nothing can be read.</returns>
    public static async Task<string> OfAsync(byte[] file, CancellationToken cancellation) =>
        await ReaderProcess.ReadAsync(Command, file, cancellation) ?? "";

    /// <summary>Reads them here and now.</summary>
    /// <returns>Empty when nothing can be read.</returns>
    internal static string Of(byte[] file)
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
