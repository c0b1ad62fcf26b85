using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Rendering;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>
/// A message's letter as the mail server took it last, for HR to read again. Personal links are left out before it is kept,
/// so that nobody who reads it can act as its recipient.
/// </summary>
public sealed class SentLetter
{
    private SentLetter() { } // EF Core

    /// <param name="internetMessageId">The Message-ID it went out under, without angle brackets.</param>
    internal SentLetter(Guid messageId, Letter letter, Letterhead letterhead, string internetMessageId)
    {
        var kept = letter.WithoutPersonalLinks();
        (MessageId, InternetMessageId) = (messageId, internetMessageId);
        (Text, Html) = (kept.AsText(letterhead), kept.AsHtml(letterhead));
        Attachments = [.. letter.Attachments.Select(SentAttachment.Of)];
    }

    /// <summary>Of the outbox.</summary>
    public Guid MessageId { get; private init; }

    public string InternetMessageId { get; private init; } = "";

    public string Text { get; private init; } = "";

    public string Html { get; private init; } = "";

    public IReadOnlyList<SentAttachment> Attachments { get; private init; } = [];
}

/// <summary>Which file was attached; the file itself is kept where it belongs, if at all.</summary>
public sealed record SentAttachment(string Name, long Length, string Sha256)
{
    public static SentAttachment Of(Attachment attachment) =>
        new(PlainName.Of(attachment.FileName), attachment.Content.Length, Fingerprint.Of(attachment.Content.Span));
}
