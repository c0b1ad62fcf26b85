using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Account;

/// <summary>A session as its owner sees it.</summary>
/// <param name="IsThis">The one in which the page is shown.</param>
public sealed record SessionLine(Guid Id, string Browser, SignInWay Way, DateTimeOffset SignedInAt, DateTimeOffset LastSeenAt, bool IsThis);

/// <summary>How somebody signs in, and where they are signed in.</summary>
/// <param name="Passkeys">How many there are.</param>
/// <param name="SingleSignOn">What people call the identity provider that vouches for this account; null where none does.</param>
/// <param name="RecoveryCodes">How many are left.</param>
/// <param name="NeedsSecondFactor">The person was led here because the password alone does not do for them.</param>
public sealed record SecurityPage(
    bool HasPassword, int Passkeys, string? SingleSignOn, bool HasAuthenticator, int RecoveryCodes, IReadOnlyList<SessionLine> Sessions, IReadOnlyList<SignInRecord> SignIns, TimeZoneInfo Zone,
    bool NeedsSecondFactor);
