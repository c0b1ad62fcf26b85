using System.CommandLine;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Commands;

/// <summary>The command <c>certificate</c>: checks sealed documents and makes a specimen.</summary>
public static class CertificateCommand
{
    /// <param name="configuration">Read only when a command runs, as is <paramref name="contentRoot"/>.</param>
    /// <param name="edition">Whose receipt form the specimen shows; asked only when one is made.</param>
    public static Command Create(Func<IConfiguration> configuration, Func<string> contentRoot, Func<Edition> edition, TimeProvider clock)
    {
        var context = new CertificateContext(configuration, contentRoot, clock);
        return new Command("certificate", "Check a sealed certification, or make a specimen.")
        {
            CertificateVerifyCommand.Create(context),
            CertificateSampleCommand.Create(context, edition),
        };
    }
}
