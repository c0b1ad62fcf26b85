using MimeKit;

namespace PolicyTraining.Web.Mail;

/// <summary>Hands one message to whoever carries it on.</summary>
public interface IMailTransport
{
    /// <summary>Returns once the other side has taken responsibility for the message, and not before.</summary>
    /// <exception cref="MailRefusedException">The server will never take this message; sending it again is useless.</exception>
    /// <exception cref="MailDeferredException">It did not work this time; send the same message again later.</exception>
    Task<Accepted> SendAsync(MimeMessage message, CancellationToken cancellation);
}

/// <summary>The receipt for a message handed over.</summary>
/// <param name="Reply">What the server answered, or the name of the file in the mail drop.</param>
/// <param name="At">When it was handed over, in UTC.</param>
public sealed record Accepted(string Reply, DateTimeOffset At)
{
    /// <summary>Those of its recipients whom the server refused for good while it took the message for the others.</summary>
    public IReadOnlyList<RefusedRecipient> Refused { get; init; } = [];
}

/// <summary>An address the server will not take this message for, in the server's words.</summary>
public sealed record RefusedRecipient(string Address, string Words);

/// <summary>The server refused the sender, every recipient or the message for good; the message quotes its words.</summary>
public sealed class MailRefusedException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The addresses that were refused; none when the refusal concerns the sender or the message itself.</summary>
    public IReadOnlyList<RefusedRecipient> Refused { get; init; } = [];
}

/// <summary>A passing fault, ours or the server's: nobody is to blame for the message, and it can be sent again.</summary>
/// <remarks>
/// When the connection breaks after the last byte it cannot be known whether the server kept the message; a second
/// sending therefore carries the same Message-ID.
/// </remarks>
public sealed class MailDeferredException(string message, Exception cause) : Exception(message, cause)
{
    /// <summary>The fault lies with the server or the way to it, so that another message would fare no better now.</summary>
    public bool ConcernsServer { get; init; }
}
