namespace PolicyTraining.Web.Mail;

/// <summary>How letters leave the house: configuration section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public MailTransport Transport { get; set; } = MailTransport.Drop;

    /// <summary>Where the drop writes its files; <c>mail</c> in the storage directory unless it is given.</summary>
    public string DropDirectory { get; set; } = "";

    /// <summary>The sender, with or without a name: <c>Policy Training &lt;policy-training@agency.example&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>The most messages handed over within a minute, by all servers together; left out, as many as the mail server takes.</summary>
    public int? PerMinute { get; set; }

    /// <summary>Where messages that came back are put as <c>.eml</c> files; <c>bounces</c> in the storage directory unless it is given.</summary>
    public string BounceDirectory { get; set; } = "";

    public SmtpOptions Smtp { get; set; } = new();
}

public enum MailTransport
{
    /// <summary>One file per message in a directory: for development and for trying the product out.</summary>
    Drop,

    /// <summary>The mail server named in <c>Mail:Smtp</c>.</summary>
    Smtp,
}

/// <summary>The mail server that takes our messages.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    /// <summary>Left out, the port that belongs to <see cref="Security"/>: 587, 465 or 25.</summary>
    public int? Port { get; set; }

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Empty when the server takes our mail without signing in.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Whether to ask the issuer if the server's certificate was revoked. Off only where that issuer cannot be reached.</summary>
    public bool CheckRevocation { get; set; } = true;

    /// <summary>How long one message may take, from the connection to the server's answer.</summary>
    public TimeSpan TimeOut { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The port to use, given or implied.</summary>
    public int EffectivePort => Port ?? Security switch
    {
        SmtpSecurity.Tls => 465,
        SmtpSecurity.None => 25,
        _ => 587,
    };
}

public enum SmtpSecurity
{
    /// <summary>Begin in the clear and require the change to TLS before anything else is said (RFC 3207).</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    Tls,

    /// <summary>No encryption: for a relay on the same machine or network, and never with a password.</summary>
    None,
}
