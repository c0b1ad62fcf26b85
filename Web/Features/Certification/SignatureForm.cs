using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>What the second step of signing posts.</summary>
public sealed class SignatureForm : CredentialForm
{
    /// <summary>The name that stood on the review, so that no other one is signed.</summary>
    public string ReviewedName { get; set; } = "";
}

/// <summary>How the person who signs is to confirm who they are.</summary>
/// <param name="Done">It is confirmed already; null until then.</param>
/// <param name="AsksForPassword">The page itself can take the account's password.</param>
/// <param name="HasOtherWays">The account has another way than the password.</param>
public sealed record SignerConfirmation(IdentityConfirmation? Done, bool AsksForPassword, bool HasOtherWays)
{
    public bool CanSign => Done is not null || AsksForPassword;
}

/// <summary>The second step's page: all that the certification will say, before it says it.</summary>
/// <param name="Today">The date the certification will bear, in the agency's zone.</param>
public sealed record ReviewPage(
    ReadyToSign Ready, SignatureForm Form, SignerConfirmation Confirmation, string RosterName, DateOnly Today, AgencyOptions Agency)
{
    public string Name => Ready.Draft.TypedName;

    /// <summary>Asked about, never refused: people sign with the name that is theirs.</summary>
    public bool DiffersFromRoster => !string.Equals(Folded(Name), Folded(RosterName), StringComparison.OrdinalIgnoreCase);

    public string Zone => Agency.Zone.CommonName;

    /// <summary>Where identity is confirmed in another way, and back.</summary>
    public string ConfirmationAddress => IdentityConfirmations.AddressFor(Ready.Signature);

    /// <summary>"Identity confirmed at 10:02 a.m. Central with your passkey."; null until it is.</summary>
    public string? Confirmed => Confirmation.Done is { } done
        ? $"Identity confirmed at {done.At.TimeInWords(Agency.Zone)} {(done.Way is SignInWay.SingleSignOn ? "by" : "with your")} {done.Way.Words}."
        : null;

    /// <summary>A blank too many makes no other name.</summary>
    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
