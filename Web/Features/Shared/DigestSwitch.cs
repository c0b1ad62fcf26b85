using PolicyTraining.Web.Mail.Digests;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>Whether a digest is sent, who said so, and the way to say otherwise.</summary>
/// <param name="Choice">The choice that counts; null while nobody has chosen, and the digest is sent.</param>
/// <param name="Address">The page itself, which also takes the choice.</param>
public sealed record DigestSwitch(DigestChoice? Choice, string Address, TimeZoneInfo Zone)
{
    public bool IsOn => Choice is null or { IsWanted: true };
}
