using MimeKit;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Mail;

/// <summary>What is the same on every letter of the agency.</summary>
/// <param name="Agency">The agency's name as it appears on its letters.</param>
/// <param name="Sender">The address our mail comes from.</param>
/// <param name="HumanResources">Who answers when somebody replies.</param>
public sealed record Letterhead(string Agency, Correspondent Sender, Correspondent HumanResources)
{
    /// <summary>What the product calls itself to its readers.</summary>
    public const string Product = "Policy Training";

    /// <summary>A Message-ID of the sender's own domain: the same for the same <paramref name="id"/>, however often it is sent.</summary>
    public string MessageId(Guid id) => $"{id:N}@{Sender.Mailbox.Domain}";

    /// <summary>The message of a Message-ID that <see cref="MessageId"/> made; null for anybody else's.</summary>
    public static Guid? IdIn(string? messageId) =>
        messageId?.Trim().Trim('<', '>').Split('@') is [var local, _] && Guid.TryParseExact(local, "N", out var id) ? id : null;

    /// <summary>The name under which all our letters are one list (RFC 2919).</summary>
    public string ListId => $"{Product} <policy-training.{Sender.Mailbox.Domain}>";

    internal static Letterhead From(AgencyOptions agency, MailOptions options)
    {
        var sender = MailboxAddress.Parse(options.From);
        return new(
            agency.Name,
            new(sender.Name is { Length: > 0 } name ? name : Product, sender.Address),
            new("Human Resources", agency.ReturnAddress));
    }
}
