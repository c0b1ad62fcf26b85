using System.Globalization;
using MailKit.Net.Smtp;
using MimeKit;

namespace PolicyTraining.Web.Mail;

/// <summary>An SMTP client that goes on with the other recipients when one is refused for good, and remembers which.</summary>
internal sealed class RecipientwiseClient : SmtpClient
{
    private readonly List<RefusedRecipient> _refused = [];

    /// <summary>Whom the server refused of the message sent last.</summary>
    public IReadOnlyList<RefusedRecipient> Refused => _refused;

    /// <summary>Whether nobody was left to send the last message to.</summary>
    public bool IsRefusedByAll { get; private set; }

    public void BeginMessage()
    {
        _refused.Clear();
        IsRefusedByAll = false;
    }

    // 4xx puts the message off for everybody: sent now, it would reach those who took it a second time later.
    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        if ((int)response.StatusCode < 500)
            base.OnRecipientNotAccepted(message, mailbox, response);
        else
            _refused.Add(new(mailbox.Address, string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {response.Response}")));
    }

    protected override void OnNoRecipientsAccepted(MimeMessage message) => IsRefusedByAll = true;
}
