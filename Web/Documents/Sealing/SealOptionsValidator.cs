using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>Serving does not start with a seal that could not seal, and outside Development not with a development seal.</summary>
internal sealed class SealOptionsValidator(DevelopmentSeal development, IHostEnvironment host, TimeProvider clock)
    : IValidateOptions<SealOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestHold = TimeSpan.FromDays(7);

    public ValidateOptionsResult Validate(string? name, SealOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(SealOptions options)
    {
        var seal = new ConfiguredSeal(options, development, host.ContentRootPath);
        if (CertificateFault(seal) is { } certificate)
            yield return certificate;
        if (RootsFault(seal) is { } roots)
            yield return roots;
        if (!string.IsNullOrWhiteSpace(options.TimestampUrl)
            && (!Uri.TryCreate(options.TimestampUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
        {
            yield return $"Seal:TimestampUrl is '{options.TimestampUrl}', which is no web address: give one such as http://timestamp.example.gov/rfc3161.";
        }

        if (options.TimestampTimeout <= TimeSpan.Zero || options.TimestampTimeout > LongestTimeout)
            yield return $"Seal:TimestampTimeout is {options.TimestampTimeout}: give more than 0 and at most one minute, such as 00:00:05.";
        if (options.ReleaseUnstampedAfter < TimeSpan.Zero || options.ReleaseUnstampedAfter > LongestHold)
            yield return $"Seal:ReleaseUnstampedAfter is {options.ReleaseUnstampedAfter}: give 0 to 7 days, such as 04:00:00.";
    }

    private string? CertificateFault(ConfiguredSeal seal)
    {
        if (!seal.IsNamed)
        {
            return host.IsDevelopment()
                ? null
                : "Seal:CertificatePath is not set. Give the PFX file of the Department's sealing certificate.";
        }

        try
        {
            using var certificate = seal.Open();
            certificate.RequireUsableAt(clock.GetUtcNow());
            return certificate.IsDevelopment && !host.IsDevelopment()
                ? "Seal:CertificatePath names a development certificate, whose documents are not records. "
                    + "Give the Department's sealing certificate."
                : null;
        }
        catch (SealCertificateException refusal)
        {
            return refusal.Message;
        }
    }

    private static string? RootsFault(ConfiguredSeal seal)
    {
        try
        {
            _ = seal.TimestampRoots;
            return null;
        }
        catch (SealCertificateException refusal)
        {
            return $"Seal:TimestampRootsPath: {refusal.Message}";
        }
    }
}
