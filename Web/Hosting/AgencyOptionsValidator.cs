using Microsoft.Extensions.Options;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Hosting;

/// <summary>Refuses an agency section that would only be found wrong later, one sentence a key.</summary>
internal sealed class AgencyOptionsValidator(IHostEnvironment environment) : IValidateOptions<AgencyOptions>
{
    public ValidateOptionsResult Validate(string? name, AgencyOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(AgencyOptions options)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            yield return $"Agency:TimeZone is '{options.TimeZone}', which is no time zone: give an IANA name such as America/Chicago.";

        if (!Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            yield return $"Agency:PublicUrl is '{options.PublicUrl}', which is no web address: give one such as https://training.example.gov.";
        else if (!environment.IsDevelopment() && !options.IsEncrypted)
            yield return $"Agency:PublicUrl is '{options.PublicUrl}', over which passwords would travel in the clear: give one that begins with https://.";

        if (options.ReturnAddress.Length == 0)
            yield return "Agency:ReturnAddress is empty: give the e-mail address of the WING-SHR contact.";
        else if (!Correspondent.IsOneAddress(options.ReturnAddress))
            yield return $"Agency:ReturnAddress is '{options.ReturnAddress}', which is no e-mail address: give that of the WING-SHR contact.";
        else if (environment.IsProduction() && options.ReturnAddress.EndsWith(".example", StringComparison.OrdinalIgnoreCase))
            yield return $"Agency:ReturnAddress is '{options.ReturnAddress}', an example address: give the real one of the WING-SHR contact.";
    }
}
