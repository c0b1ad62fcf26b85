using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Options;
using PolicyTraining.Content;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Commands;

/// <summary>The program: without a command it serves the web application, with one it does that and ends.</summary>
internal static class TrainingCommand
{
    /// <returns>0 when all went well; 1 with one sentence on standard error when it did not.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        OwnerOnly.Files();
        var root = Create(args);
        try
        {
            var command = root.Parse(args);
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            // A server that was told to stop ends what is under way, for which two seconds would be too short.
            if (command.CommandResult.Command == root)
                invocation.ProcessTerminationTimeout = null;
            return await command.InvokeAsync(invocation);
        }
        catch (Exception refusal) when (Sentences(refusal) is { Count: > 0 })
        {
            foreach (var sentence in Sentences(refusal))
                await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static RootCommand Create(string[] args)
    {
        var host = new CommandHost();
        var root = new RootCommand("Training and certification for Practice & Procedure bulletins. Without a command: serve the web application.")
        {
            ContentCommand.Create(),
            CertificateCommand.Create(() => host.Configuration, () => host.ContentRoot, ShippedEdition, TimeProvider.System),
            LedgerCommand.Create(new CertificateContext(() => host.Configuration, () => host.ContentRoot, TimeProvider.System)),
            DatabaseCommand.Create(host),
            MailCommand.Create(() => host.Services),
            UsersCommand.Create(host),
            SeedCommand.Create(host),
            ReadingCommands.Scan(),
            ReadingCommands.Words(),
        };
        // Settings such as --urls or --Mail:Transport=Smtp belong to the web application.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, _) => Server.RunAsync(args));
        return root;
    }

    private static Domain.Bulletins.Edition ShippedEdition() =>
        EditionReader.Read(ContentFiles.FromFolder(ShippedBulletins.Folder(ShippedBulletins.SocialMedia))).Edition
        ?? throw new StartupException("The course files have errors: run the command content check.");

    /// <summary>What to print for a fault that the person at the keyboard can mend; nothing for a bug.</summary>
    private static IReadOnlyList<string> Sentences(Exception fault) => fault switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.SelectMany(Sentences)],
        InvalidOperationException { InnerException: HttpListenerException cause } =>
            [$"Telemetry:Metrics:Port names a port on which nothing can be read ({cause.Message}): give a free one, or leave it out."],
        StartupException or RuleBrokenException or SealCertificateException => [fault.Message],
        _ when fault.WhyNotWritten is { } why => [$"{why} {fault.Message}"],
        _ => [],
    };
}
