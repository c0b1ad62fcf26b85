using Microsoft.Extensions.Options;
using MimeKit;

namespace PolicyTraining.Web.Mail;

/// <summary>Says in one sentence each what is wrong with the <c>Mail</c> section and how to mend it.</summary>
internal sealed class MailOptionsValidator(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    private const string InProduction =
        "Mail:Transport is Drop, which sends nothing: in Production set Mail:Transport to Smtp and name the server in Mail:Smtp:Host.";

    private const string InTheClear = "Mail:Smtp:Security is None although Mail:Smtp:UserName is set: "
        + "a password must not travel in the clear; set Mail:Smtp:Security to StartTls or Tls.";

    private const string Unencrypted = "Mail:Smtp:Security is None, so letters and the links in them would travel in the clear: "
        + "set it to StartTls or Tls, or hand mail to a relay on this machine.";

    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "::1"];

    private const int MostPerMinute = 100_000;

    // Well within OutboxMessage.ClaimLifetime: no other server may think the message abandoned while it is still on its way.
    private static readonly TimeSpan LongestTimeOut = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        string[] faults = [.. FaultsOf(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(MailOptions options)
    {
        var transport = options.Transport switch
        {
            MailTransport.Drop => FaultsOfDrop(options),
            MailTransport.Smtp => FaultsOf(options.Smtp),
            _ => ["Mail:Transport is not known: set it to Drop or Smtp."],
        };
        return FaultsOfSender(options.From).Concat(FaultsOfThrottle(options.PerMinute)).Concat(transport);
    }

    private static IEnumerable<string> FaultsOfThrottle(int? perMinute)
    {
        if (perMinute is < 1 or > MostPerMinute)
            yield return $"Mail:PerMinute is {perMinute}: give a number of messages from 1 to {MostPerMinute}, or leave it out for no limit.";
    }

    private static IEnumerable<string> FaultsOfSender(string from)
    {
        if (string.IsNullOrWhiteSpace(from))
            yield return "Mail:From is empty: give the sender, for example \"Policy Training <policy-training@agency.gov>\".";
        else if (!MailboxAddress.TryParse(from, out var sender) || !sender.Address.Contains('@', StringComparison.Ordinal))
            yield return $"Mail:From is not an e-mail address: \"{from}\". Write name@domain or \"Name <name@domain>\".";
    }

    private IEnumerable<string> FaultsOfDrop(MailOptions options)
    {
        if (environment.IsProduction())
            yield return InProduction;
        if (string.IsNullOrWhiteSpace(options.DropDirectory))
            yield return "Mail:DropDirectory is empty: give the directory for the mail drop.";
    }

    private IEnumerable<string> FaultsOf(SmtpOptions smtp)
    {
        if (string.IsNullOrWhiteSpace(smtp.Host))
            yield return "Mail:Smtp:Host is empty: give the mail server's name, or set Mail:Transport to Drop.";
        if (smtp.EffectivePort is < 1 or > 65535)
            yield return $"Mail:Smtp:Port is {smtp.Port}: give a number from 1 to 65535, or leave it out.";
        if (!Enum.IsDefined(smtp.Security))
            yield return "Mail:Smtp:Security is not known: set it to StartTls, Tls or None.";
        if (smtp.TimeOut <= TimeSpan.Zero || smtp.TimeOut > LongestTimeOut)
            yield return $"Mail:Smtp:TimeOut is {smtp.TimeOut}: give a time between 00:00:01 and {LongestTimeOut}.";
        if (smtp.UserName.Length > 0 && smtp.Password.Length == 0)
            yield return "Mail:Smtp:Password is empty although Mail:Smtp:UserName is set: give the password, or remove the user name.";
        if (smtp.UserName.Length == 0 && smtp.Password.Length > 0)
            yield return "Mail:Smtp:UserName is empty although Mail:Smtp:Password is set: give the user name, or remove the password.";
        if (smtp.UserName.Length > 0 && smtp.Security == SmtpSecurity.None)
            yield return InTheClear;
        else if (smtp.Security == SmtpSecurity.None && !environment.IsDevelopment() && !ThisMachine.Contains(smtp.Host, StringComparer.OrdinalIgnoreCase))
            yield return Unencrypted;
    }
}
