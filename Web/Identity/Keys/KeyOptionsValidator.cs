using Microsoft.Extensions.Options;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Identity.Keys;

/// <summary>Outside Development the keys of sessions do not lie open, and whoever gets hold of them does not have the seal.</summary>
internal sealed class KeyOptionsValidator(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<KeyOptions>
{
    public ValidateOptionsResult Validate(string? name, KeyOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(KeyOptions options)
    {
        if (options.CertificatePath.Length == 0 && !environment.IsDevelopment())
            yield return "DataProtection:CertificatePath is not set, so whoever reads the disk could sign in as anybody: give a PFX file made for this.";

        using var seal = Seal();
        foreach (var named in options.Certificates)
        {
            if (!named.TryOpen(environment.ContentRootPath, out var certificate, out var fault))
                yield return fault;
            else if (certificate.Thumbprint == seal?.Leaf.Thumbprint)
                yield return $"{named.Key} names the seal's certificate: give one made for this alone, so that neither opens what the other protects.";
            certificate?.Dispose();
        }
    }

    /// <summary>Null where none can be opened, which is for its own validator to say.</summary>
    private SealCertificate? Seal()
    {
        if (configuration[$"{SealOptions.Section}:{nameof(SealOptions.CertificatePath)}"] is not { Length: > 0 } path)
            return null;
        try
        {
            return SealCertificate.Open(
                Path.GetFullPath(path, environment.ContentRootPath), configuration[$"{SealOptions.Section}:{nameof(SealOptions.CertificatePassword)}"]);
        }
        catch (SealCertificateException)
        {
            return null;
        }
    }
}
