using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>Refuses a provider that could not work, or would let in people it should not, one sentence a key.</summary>
internal sealed class SingleSignOnOptionsValidator(IHostEnvironment environment) : IValidateOptions<SingleSignOnOptions>
{
    /// <summary>What Microsoft Entra ID calls an issuer that vouches for the accounts of every organization.</summary>
    private static readonly string[] EveryTenant = ["common", "organizations", "consumers"];

    public ValidateOptionsResult Validate(string? name, SingleSignOnOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(SingleSignOnOptions options)
    {
        if (!options.IsOn)
        {
            if (options.ClientId.Length > 0 || options.ClientSecret.Length > 0)
                yield return "SingleSignOn:Authority is empty while a client is set: give the provider's address, or remove SingleSignOn:ClientId and SingleSignOn:ClientSecret.";
            yield break;
        }

        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || !IsTrustworthy(authority))
            yield return $"SingleSignOn:Authority is '{options.Authority}': give the provider's address, beginning with https://.";
        else if (authority.Segments.Any(segment => EveryTenant.Contains(segment.TrimEnd('/'), StringComparer.OrdinalIgnoreCase)))
            yield return $"SingleSignOn:Authority is '{options.Authority}', which vouches for every organization's accounts: name your own tenant.";

        if (options.ClientId.Length == 0)
            yield return "SingleSignOn:ClientId is empty: give the identifier under which the provider knows this program.";
        if (options.ClientSecret.Length == 0)
            yield return "SingleSignOn:ClientSecret is empty: give the secret the provider made for this program.";
        if (options.Name.Length == 0)
            yield return "SingleSignOn:Name is empty: say what people call it, such as \"your DMA account\".";
    }

    private bool IsTrustworthy(Uri authority) =>
        authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback && !environment.IsProduction());
}
