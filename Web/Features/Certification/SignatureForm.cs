using System.ComponentModel.DataAnnotations;
using PolicyTraining.Domain;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>What the second step of signing posts.</summary>
public sealed class SignatureForm
{
    /// <summary>The name that stood on the review, so that no other one is signed.</summary>
    public string ReviewedName { get; set; } = "";

    [Required(ErrorMessage = "Enter your password to confirm that it is you who signs.")]
    public string Password { get; set; } = "";
}

/// <summary>The second step's page: all that the certification will say, before it says it.</summary>
/// <param name="Today">The date the certification will bear, in the agency's zone.</param>
public sealed record ReviewPage(ReadyToSign Ready, SignatureForm Form, string RosterName, DateOnly Today, AgencyOptions Agency)
{
    public string Name => Ready.Draft.TypedName;

    /// <summary>Asked about, never refused: people sign with the name that is theirs.</summary>
    public bool DiffersFromRoster => !string.Equals(Folded(Name), Folded(RosterName), StringComparison.OrdinalIgnoreCase);

    public string Zone => Agency.Zone.CommonName;

    /// <summary>A blank too many makes no other name.</summary>
    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
