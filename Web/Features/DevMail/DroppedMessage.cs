using MimeKit;

namespace PolicyTraining.Web.Features.DevMail;

/// <summary>A message of the mail drop as its pages show it.</summary>
/// <param name="Name">Its file's name without the extension, and its address here.</param>
/// <param name="Attachments">The file names, in the message's order.</param>
public sealed record DroppedMessage(
    string Name,
    DateTimeOffset Date,
    string To,
    string Subject,
    IReadOnlyList<(string Name, string Value)> Headers,
    string? Text,
    bool HasHtml,
    IReadOnlyList<string> Attachments)
{
    public static DroppedMessage Of(string name, MimeMessage message) => new(
        name,
        message.Date,
        message.To.ToString(),
        message.Subject ?? "(no subject)",
        [.. message.Headers.Select(header => (header.Field, header.Value))],
        message.TextBody,
        message.HtmlBody is not null,
        [.. message.Attachments.OfType<MimePart>().Select(part => part.FileName ?? "attachment")]);
}
