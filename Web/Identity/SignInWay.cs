namespace PolicyTraining.Web.Identity;

/// <summary>
/// How somebody proved who they are: to sign in, or once more before something that counts. The name under which it is kept
/// keeps its meaning for ever.
/// </summary>
public enum SignInWay
{
    Password,

    /// <summary>Chose a password from the invitation.</summary>
    Invitation,

    /// <summary>With the device's or key's own check of who holds it.</summary>
    Passkey,

    /// <summary>The password and a code of the authenticator app.</summary>
    Authenticator,

    /// <summary>The password and one of the recovery codes.</summary>
    RecoveryCode,

    /// <summary>The agency's identity provider vouched for them.</summary>
    SingleSignOn,
}

public static class SignInWays
{
    extension(SignInWay way)
    {
        /// <summary>As evidence and pages call it, after "by" or "with".</summary>
        public string Words => way switch
        {
            SignInWay.Password => "password",
            SignInWay.Invitation => "invitation link",
            SignInWay.Passkey => "passkey",
            SignInWay.Authenticator => "password and authenticator",
            SignInWay.RecoveryCode => "password and recovery code",
            SignInWay.SingleSignOn => "single sign-on",
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
        };
    }
}
