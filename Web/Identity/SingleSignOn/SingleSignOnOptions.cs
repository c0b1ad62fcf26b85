namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>The agency's identity provider, by OpenID Connect. Without an authority there is none.</summary>
public sealed class SingleSignOnOptions
{
    public const string Section = "SingleSignOn";

    /// <summary>The address under which the provider's <c>/.well-known/openid-configuration</c> stands.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>What people call it, to follow "Sign in with".</summary>
    public string Name { get; set; } = "your work account";

    /// <summary>
    /// Takes the provider's e-mail addresses for verified although it does not say so, as Microsoft Entra ID never does. Right
    /// only where the agency itself gives out every address the provider may name.
    /// </summary>
    public bool EmailIsVerified { get; set; }

    /// <summary>The claim that holds the roster's employee number; without one people are matched by e-mail address alone.</summary>
    public string EmployeeNumberClaim { get; set; } = "";

    public bool IsOn => Authority.Length > 0;
}
