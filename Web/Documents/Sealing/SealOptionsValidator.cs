using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>Serving does not start with a seal that could not seal, and outside Development not with a development seal.</summary>
internal sealed class SealOptionsValidator(DevelopmentSeal development, IHostEnvironment host, TimeProvider clock)
    : IValidateOptions<SealOptions>
{
    public ValidateOptionsResult Validate(string? name, SealOptions options)
    {
        var seal = new ConfiguredSeal(options, development, host.ContentRootPath);
        if (!seal.IsNamed)
        {
            return host.IsDevelopment()
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Seal:CertificatePath is not set. Give the PFX file of the Department's sealing certificate.");
        }

        try
        {
            using var certificate = seal.Open();
            certificate.RequireUsableAt(clock.GetUtcNow());
            return certificate.IsDevelopment && !host.IsDevelopment()
                ? ValidateOptionsResult.Fail("Seal:CertificatePath names a development certificate, whose documents are not records. "
                    + "Give the Department's sealing certificate.")
                : ValidateOptionsResult.Success;
        }
        catch (SealCertificateException refusal)
        {
            return ValidateOptionsResult.Fail(refusal.Message);
        }
    }
}
