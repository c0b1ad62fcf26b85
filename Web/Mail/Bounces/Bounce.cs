using MimeKit;

namespace PolicyTraining.Web.Mail.Bounces;

/// <summary>What a mail server reports about a message of ours that came back (RFC 3464).</summary>
/// <param name="MessageId">The outbox message, found by the Message-ID we gave it.</param>
/// <param name="Failed">Whom it will never reach; nobody while the servers go on trying.</param>
public sealed record Bounce(Guid MessageId, IReadOnlyList<RefusedRecipient> Failed)
{
    /// <returns>Null when the message is no such report, or about none of our messages.</returns>
    public static Bounce? Read(MimeMessage report)
    {
        var parts = PartsOf(report).ToList();
        var status = parts.OfType<MessageDeliveryStatus>().FirstOrDefault();
        // The message that came back is enclosed, whole or with its headers only.
        var originals = parts.OfType<MessagePart>().Select(part => part.Message?.MessageId);
        var id = originals.Concat(report.References).Append(report.InReplyTo).Select(Letterhead.IdIn).FirstOrDefault(found => found is not null);
        return status is null || id is null
            ? null
            : new Bounce(id.Value, [.. status.StatusGroups.Skip(1).Where(HasFailed).Select(Recipient)]);
    }

    private static IEnumerable<MimeEntity> PartsOf(MimeMessage report)
    {
        using var iterator = new MimeIterator(report);
        while (iterator.MoveNext())
            yield return iterator.Current;
    }

    // A server that gave up after days of trying says "failed" with a 4.x.x status: that is for good as well.
    private static bool HasFailed(HeaderList recipient) =>
        recipient["Action"]?.Trim().StartsWith("failed", StringComparison.OrdinalIgnoreCase) == true;

    private static RefusedRecipient Recipient(HeaderList recipient) =>
        new(AddressIn(recipient["Original-Recipient"] ?? recipient["Final-Recipient"]), Words(recipient));

    private static string Words(HeaderList recipient) =>
        recipient["Diagnostic-Code"] is { } diagnosis ? AfterType(diagnosis) : $"status {recipient["Status"] ?? "unknown"}";

    private static string AddressIn(string? field) => AfterType(field ?? "").Trim('<', '>');

    /// <summary>Such fields name a type first: <c>rfc822; ada@dma.example</c>, <c>smtp; 550 No such person</c>.</summary>
    private static string AfterType(string field) => OneLine.Of(field[(field.IndexOf(';') + 1)..]).Trim();
}
