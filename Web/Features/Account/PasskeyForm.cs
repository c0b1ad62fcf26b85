using System.ComponentModel.DataAnnotations;
using PolicyTraining.Web.Identity.Passkeys;

namespace PolicyTraining.Web.Features.Account;

/// <summary>A passkey's answer, as the page's script puts it into the form.</summary>
public class PasskeyForm
{
    /// <summary>JSON; without script there is none.</summary>
    public string? Credential { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>A new passkey and what its owner calls it.</summary>
public sealed class NewPasskeyForm : PasskeyForm
{
    [StringLength(AccountPasskeys.LongestName, ErrorMessage = "Use at most 60 characters.")]
    public string? Name { get; set; }
}

public sealed class PasskeyNameForm
{
    [Required(ErrorMessage = "Give the passkey a name, so that you know it again.")]
    [StringLength(AccountPasskeys.LongestName, ErrorMessage = "Use at most 60 characters.")]
    public string Name { get; set; } = "";
}

/// <summary>The passkeys of the signed-in person.</summary>
/// <param name="Zone">The agency's, for dates.</param>
public sealed record PasskeysPage(IReadOnlyList<PasskeyLine> Passkeys, TimeZoneInfo Zone);

/// <summary>One passkey, to be renamed or removed.</summary>
public sealed record PasskeyPage(string Id, PasskeyNameForm Form);
