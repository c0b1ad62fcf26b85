using MimeKit;
using MimeKit.Text;
using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Rendering;

namespace PolicyTraining.Web.Mail;

/// <summary>A letter as a MIME message: text, HTML and attachments.</summary>
public static class LetterMessage
{
    /// <summary>
    /// The same letter, id and date always give the same bytes, so a letter sent twice after a fault is recognised as one.
    /// </summary>
    /// <param name="letterhead">Who sends it, and who answers.</param>
    /// <param name="messageId">The Message-ID without its angle brackets: <c>something@domain</c>.</param>
    /// <param name="date">For the Date header, in UTC.</param>
    public static MimeMessage ToMessage(this Letter letter, Letterhead letterhead, string messageId, DateTimeOffset date)
    {
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = messageId,
            Date = date,
            Body = BodyOf(letter, letterhead, Fingerprint.Of(messageId)[..24]),
        };
        message.From.Add(letterhead.Sender.Mailbox);
        message.ReplyTo.Add((letter.ReplyTo ?? letterhead.HumanResources).Mailbox);
        message.To.AddRange(letter.To.Select(recipient => recipient.Mailbox));
        message.Cc.AddRange(letter.Cc.Select(recipient => recipient.Mailbox));
        // RFC 2919: mail programs sort by it.
        message.Headers.Add(HeaderId.ListId, letterhead.ListId);
        // RFC 3834: a vacation notice must not answer this. Exchange asks for its own header.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        // Short ASCII lines whatever the server can take, so that nothing on the way has cause to re-encode them.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static Multipart BodyOf(Letter letter, Letterhead letterhead, string boundary)
    {
        var alternative = new MultipartAlternative(
            new TextPart(TextFormat.Plain) { Text = letter.AsText(letterhead) },
            new TextPart(TextFormat.Html) { Text = letter.AsHtml(letterhead) });
        alternative.ContentType.Boundary = $"=-alternative-{boundary}";
        if (letter.Attachments.Count == 0)
            return alternative;

        var mixed = new Multipart("mixed") { alternative };
        mixed.ContentType.Boundary = $"=-mixed-{boundary}";
        foreach (var attachment in letter.Attachments)
            mixed.Add(PartOf(attachment));
        return mixed;
    }

    private static MimePart PartOf(Attachment attachment) => new(ContentType.Parse(attachment.MediaType))
    {
        Content = new MimeContent(new MemoryStream(attachment.Content.ToArray(), writable: false)),
        ContentDisposition = new(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = PlainName.Of(attachment.FileName),
    };
}
