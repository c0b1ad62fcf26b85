using System.Text;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Imports.Files;

/// <summary>Reads what somebody brought, by its bytes and not by its name.</summary>
public static class SheetReader
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="RuleBrokenException">It is no table we can read; the message says why and what to do.</exception>
    public static Sheet Read(byte[] bytes)
    {
        Rule.Require(bytes.Length > 0, "The file is empty. Choose another one.");
        Rule.Require(bytes.Length <= ImportLimits.LargestBytes, ImportLimits.TooLarge);
        if (bytes.AsSpan().StartsWith(Zip))
            return Workbook.Read(bytes);

        if (bytes.AsSpan().StartsWith(CompoundFile))
        {
            Rule.Require(
                bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) < 0,
                "This workbook is protected with a password, so it cannot be read. Save it without the password and bring it again.");
            throw new RuleBrokenException("This is a workbook in the old .xls format. Save it as .xlsx or as CSV and bring it again.");
        }

        var (name, text) = TextDecoding.Decode(bytes);
        return DelimitedText.Read(text, $"CSV, {name}");
    }

    /// <summary>Reads what was pasted: cells between tabs, as spreadsheets copy them, commas, semicolons or bars.</summary>
    /// <exception cref="RuleBrokenException">As for a file.</exception>
    public static Sheet ReadPasted(string text)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(text), "Nothing was pasted. Copy the table with its headings and paste it here, or choose a file.");
        Rule.Require(text.Length <= ImportLimits.LargestBytes, ImportLimits.TooLarge);
        return DelimitedText.Read(text, "Pasted table");
    }
}
