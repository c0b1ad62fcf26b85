using System.Globalization;
using System.Text;

namespace PolicyTraining.Web.Mail;

/// <summary>File names that survive every mail client: ASCII letters, digits, dot, hyphen and underscore.</summary>
internal static class PlainName
{
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_')
                plain.Append(character);
            // What NFD split off a letter, such as an accent, is dropped; everything else leaves a gap.
            else if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && (plain.Length == 0 || plain[^1] != '-'))
                plain.Append('-');
        }
        return plain.ToString().Trim('-', '.') is { Length: > 0 } kept ? kept : "file";
    }
}
