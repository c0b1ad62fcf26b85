using System.Globalization;
using MimeKit;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail;

/// <summary>Someone a letter is to, from or answered by: a name as people write it, and an e-mail address.</summary>
public sealed record Correspondent
{
    /// <exception cref="RuleBrokenException">The address is not one e-mail address.</exception>
    public Correspondent(string name, string address)
    {
        Rule.Require(IsOneAddress(address), $"\"{OneLine.Of(address)}\" is not an e-mail address: write it as name@domain.");
        (Name, Address) = (OneLine.Of(name), address);
    }

    public string Name { get; }

    public string Address { get; }

    internal MailboxAddress Mailbox => new(Name, Address);

    /// <summary>Whether this is one e-mail address with a domain, and nothing beside it.</summary>
    public static bool IsOneAddress(string address) =>
        !address.Any(char.IsWhiteSpace) && !address.Any(char.IsControl)
        && MailboxAddress.TryParse(address, out var parsed)
        && parsed.Address == address && parsed.Domain.Length > 0;
}

/// <summary>Text on its way into a header, where a line break would begin another header.</summary>
internal static class OneLine
{
    /// <summary>Every run of spaces, line breaks and control characters becomes one space.</summary>
    public static string Of(string text) =>
        string.Join(' ', text.Split([.. text.Where(Breaks).Distinct()], StringSplitOptions.RemoveEmptyEntries));

    private static bool Breaks(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Control
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
