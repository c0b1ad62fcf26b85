using MimeKit;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Demo;

/// <summary>The mail drop, with a mail server that can be down for a while, as they are.</summary>
internal sealed class StoryMail(DropTransport drop) : IMailTransport
{
    public bool IsDown { get; set; }

    public Task<Accepted> SendAsync(MimeMessage message, CancellationToken cancellation) =>
        IsDown
            ? throw new MailDeferredException("The mail server did not answer (demonstration).", new TimeoutException())
            : drop.SendAsync(message, cancellation);
}
