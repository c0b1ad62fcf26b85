namespace PolicyTraining.Web.Identity.Passkeys;

/// <summary>
/// That a passkey answered a challenge. The challenge is the row's key, so that one answer is good for one use only, on however
/// many servers it is tried; and the rows of a passkey say when it was last used. Kept as long as a sign-in.
/// </summary>
public sealed class PasskeyUse
{
    private PasskeyUse() { } // EF Core

    /// <param name="challengeHash">SHA-256 of the challenge that was answered.</param>
    /// <param name="at">UTC.</param>
    public PasskeyUse(byte[] challengeHash, Guid accountId, byte[] credentialId, DateTimeOffset at) =>
        (ChallengeHash, AccountId, CredentialId, At) = (challengeHash, accountId, credentialId, at);

    public byte[] ChallengeHash { get; private init; } = [];

    public Guid AccountId { get; private init; }

    public byte[] CredentialId { get; private init; } = [];

    public DateTimeOffset At { get; private init; }
}
