using System.Globalization;
using System.Text;

namespace PolicyTraining.Web.Mail;

/// <summary>File names that survive every mail client: ASCII letters, digits, dot, hyphen and underscore.</summary>
internal static class PlainName
{
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in string.Concat(name.Select(Plain)).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_')
                plain.Append(character);
            // What NFD split off a letter, such as an accent, is dropped; everything else leaves a gap.
            else if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && (plain.Length == 0 || plain[^1] != '-'))
                plain.Append('-');
        }
        return plain.ToString().Trim('-', '.') is { Length: > 0 } kept ? kept : "file";
    }

    /// <summary>Letters that are no letter with an accent, and so would be lost.</summary>
    private static string Plain(char letter) => letter switch
    {
        'Ł' => "L",
        'ł' => "l",
        'Ø' => "O",
        'ø' => "o",
        'Đ' or 'Ð' => "D",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'ß' => "ss",
        'Æ' => "AE",
        'æ' => "ae",
        'Œ' => "OE",
        'œ' => "oe",
        'Þ' => "Th",
        'þ' => "th",
        _ => letter.ToString(),
    };
}
