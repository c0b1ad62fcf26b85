using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>What somebody is sent to the provider for. It travels along, protected, and comes back with the answer.</summary>
/// <param name="ReturnTo">A page of ours.</param>
/// <param name="Confirms">The account whose person is to prove again who they are; null to sign in.</param>
/// <param name="AskedAt">UTC.</param>
public sealed record SingleSignOnRequest(string ReturnTo, Guid? Confirms, DateTimeOffset AskedAt)
{
    private const string ReturnToKey = "return-to";
    private const string ConfirmsKey = "confirms";
    private const string AskedAtKey = "asked-at";

    public OpenIdConnectChallengeProperties ToProperties()
    {
        var properties = new OpenIdConnectChallengeProperties();
        properties.Items[ReturnToKey] = ReturnTo;
        properties.Items[AskedAtKey] = AskedAt.ToString("O", CultureInfo.InvariantCulture);
        if (Confirms is not { } account)
            return properties;

        properties.Items[ConfirmsKey] = account.ToString();
        // Each alone is ignored by some provider.
        (properties.Prompt, properties.MaxAge) = ("login", TimeSpan.Zero);
        return properties;
    }

    public static SingleSignOnRequest Of(AuthenticationProperties properties) => new(
        properties.Items[ReturnToKey]!,
        properties.Items.TryGetValue(ConfirmsKey, out var account) ? Guid.Parse(account!) : null,
        DateTimeOffset.Parse(properties.Items[AskedAtKey]!, CultureInfo.InvariantCulture));
}
