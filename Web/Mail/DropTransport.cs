using MimeKit;

namespace PolicyTraining.Web.Mail;

/// <summary>Writes messages to the mail drop instead of sending them.</summary>
public sealed class DropTransport(MailDrop drop, TimeProvider clock) : IMailTransport
{
    public async Task<Accepted> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        try
        {
            return new($"Written to the mail drop as {await drop.WriteAsync(message, now, cancellation)}.eml", now);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new MailDeferredException($"The mail drop cannot be written; check Mail:DropDirectory: {fault.Message}", fault);
        }
    }
}
