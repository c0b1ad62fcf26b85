using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Commands;

/// <summary>What the commands that check sealed things take from the configuration, read only when a command runs.</summary>
internal sealed class CertificateContext(Func<IConfiguration> configuration, Func<string> contentRoot, TimeProvider clock)
{
    private const string DefaultZone = "America/Chicago";

    public TimeProvider Clock { get; } = clock;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(configuration()["Agency:TimeZone"] ?? DefaultZone);

    /// <summary>Where a record could be checked, were it one.</summary>
    public string VerificationLink(string recordNumber) =>
        (configuration().GetSection(AgencyOptions.Section).Get<AgencyOptions>() ?? new AgencyOptions()).VerificationLink(recordNumber);

    public DevelopmentSeal Development => new(StorageOptions.From(configuration(), contentRoot()), Clock);

    public ConfiguredSeal Seal => new(Options, Development, contentRoot());

    public TimestampAuthority Authority => new(Options, Seal.TimestampRoots, Clock);

    /// <summary>Whose seals this installation trusts: its own, and the development one where it was made.</summary>
    public List<SealTrust> Installed()
    {
        var trusted = new List<SealTrust>();
        if (Seal.IsNamed)
            trusted.Add(Seal.Open().Trust);
        if (Development.Exists)
            trusted.Add(Development.Open().Trust);
        return trusted;
    }

    private SealOptions Options => configuration().GetSection(SealOptions.Section).Get<SealOptions>() ?? new SealOptions();
}
