using System.CommandLine;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Commands;

/// <summary><c>mail test ADDRESS</c>: one test letter through the configured transport, and what became of it in one sentence.</summary>
public static class MailCommand
{
    /// <param name="services">The program's services, asked for only when the command runs: <c>AddMail</c> must be among them.</param>
    public static Command Create(Func<IServiceProvider> services)
    {
        var address = new Argument<string>("ADDRESS") { Description = "Where the letter goes: name@domain" };
        var test = new Command("test", "Send one test letter with the configured transport and say what became of it") { address };
        test.SetAction(async (parsed, cancellation) =>
        {
            var (sentence, succeeded) = await TestAsync(services, parsed.GetRequiredValue(address), cancellation);
            var output = succeeded ? parsed.InvocationConfiguration.Output : parsed.InvocationConfiguration.Error;
            await output.WriteLineAsync(sentence);
            return succeeded ? 0 : 1;
        });
        return new Command("mail", "Check how letters are sent") { test };
    }

    private static async Task<(string Sentence, bool Succeeded)> TestAsync(
        Func<IServiceProvider> services, string address, CancellationToken cancellation)
    {
        try
        {
            var accepted = await SendAsync(services(), new("", address), cancellation);
            return ($"Accepted for {address}: {accepted.Reply}", true);
        }
        catch (Exception fault) when (IsToldInItsOwnWords(fault))
        {
            return (fault.Message, false);
        }
    }

    private static bool IsToldInItsOwnWords(Exception fault) =>
        fault is RuleBrokenException or OptionsValidationException or MailRefusedException or MailDeferredException;

    private static Task<Accepted> SendAsync(IServiceProvider services, Correspondent recipient, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var letterhead = services.GetRequiredService<Letterhead>();
        var message = new TestLetter(recipient, now).ToLetter()
            .ToMessage(letterhead, letterhead.MessageId(Guid.CreateVersion7()), now);
        return services.GetRequiredService<IMailTransport>().SendAsync(message, cancellation);
    }
}
