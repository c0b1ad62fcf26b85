using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Identity;

/// <summary>Who may not go on with a password alone.</summary>
public enum SecondFactorDuty
{
    Nobody,

    /// <summary>HR, auditors and administrators: whoever sees more than their own.</summary>
    Staff,

    Everybody,
}

/// <summary>How people sign in, and for how long.</summary>
public sealed class SignInRules
{
    public const string Section = "SignIn";

    /// <summary>Whether people may sign in with a password of ours. Off, only single sign-on and passkeys are left.</summary>
    public bool Passwords { get; set; } = true;

    /// <summary>
    /// A session without a request for this long is over. NIST SP 800-63B-4 suggests an hour; people read at leisure, and
    /// whatever counts asks again who they are.
    /// </summary>
    [Range(typeof(TimeSpan), "00:05:00", "08:00:00", ErrorMessage = "SignIn:IdleTimeout must be 00:05:00 to 08:00:00.")]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromHours(2);

    /// <summary>However busy, a session is over after this long: half of what NIST SP 800-63B-4 allows.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00", ErrorMessage = "SignIn:Lifetime must be 00:05:00 to 1.00:00:00.")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Left out, it is <see cref="SecondFactorDuty.Staff"/> in Production and nobody elsewhere.</summary>
    public SecondFactorDuty? RequireSecondFactor { get; set; }

    /// <summary>Whether people are told of a sign-in with a browser they had not used before.</summary>
    public bool TellOfNewBrowsers { get; set; } = true;
}
