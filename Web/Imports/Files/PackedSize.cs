using System.IO.Compression;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Imports.Files;

/// <summary>
/// Unpacks a workbook once without keeping anything, since what a ZIP says of its own size may be a lie: a few kilobytes can
/// unpack to gigabytes.
/// </summary>
internal static class PackedSize
{
    public const int MostBytes = 150 * 1024 * 1024;

    private const int MostParts = 1_000;
    private const int SuspiciousBytes = 20 * 1024 * 1024;
    private const int HighestRatio = 100;
    private const string Swollen = "This workbook unpacks to far more than a roster needs, so it was not read. Copy the table into a new workbook and bring that.";

    /// <exception cref="RuleBrokenException">It is no archive with a workbook in it, or unpacks to too much.</exception>
    public static void Require(byte[] bytes, string otherwise)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            Rule.Require(archive.GetEntry("xl/workbook.xml") is not null, otherwise);
            Rule.Require(archive.Entries.Count <= MostParts, Swollen);
            long total = 0;
            var buffer = new byte[81920];
            foreach (var part in archive.Entries)
            {
                using var content = part.Open();
                while (content.Read(buffer) is > 0 and var read)
                {
                    total += read;
                    Rule.Require(total <= MostBytes && (total <= SuspiciousBytes || total <= HighestRatio * (long)bytes.Length), Swollen);
                }
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            throw new RuleBrokenException(otherwise);
        }
    }
}
