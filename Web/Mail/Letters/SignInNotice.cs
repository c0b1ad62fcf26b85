using PolicyTraining.Domain;
using PolicyTraining.Web.Identity.Notices;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>Something happened to the way in which the recipient signs in; what to do if it was not they.</summary>
/// <param name="At">UTC.</param>
/// <param name="SecurityUrl">The page about sign-in and sessions.</param>
public sealed record SignInNotice(
    Correspondent Person, AccountChangeKind Kind, string Browser, DateTimeOffset At, TimeZoneInfo Zone, string SecurityUrl)
{
    public Letter ToLetter() => new()
    {
        Subject = $"Policy Training: {Heading.ToLowerInvariant()}",
        To = [Person],
        Preheader = "If this was you, there is nothing to do.",
        Heading = Heading,
        Parts =
        [
            new Paragraph($"{What} If this was you, there is nothing to do."),
            new FactTable([new("When", At.Exact(Zone)), .. Where]),
            new Paragraph("If it was not you: open the page below, sign out everywhere and choose a new password. If you cannot sign in, choose “I forgot my password” on the sign-in page, and tell Human Resources."),
            new ActionButton("Look at sign-in and security", SecurityUrl),
        ],
        Because = $"You receive this because it concerns how {Person.Address} signs in.",
    };

    private string Heading => Kind switch
    {
        AccountChangeKind.PasswordChanged => "Your password was changed",
        AccountChangeKind.AuthenticatorAdded => "An authenticator app was set up",
        AccountChangeKind.AuthenticatorRemoved => "Your authenticator app was removed",
        AccountChangeKind.RecoveryCodesRenewed => "New recovery codes were made",
        AccountChangeKind.PasskeyAdded => "A passkey was added",
        AccountChangeKind.PasskeyRemoved => "A passkey was removed",
        AccountChangeKind.NewBrowser => "A sign-in from a new browser",
        AccountChangeKind.ResetByAdministrator => "An administrator reset your sign-in",
        _ => throw new InvalidOperationException($"No words for {Kind}."),
    };

    private string What => Kind switch
    {
        AccountChangeKind.PasswordChanged => "The password of your account was changed, and wherever else you were signed in, you are signed out.",
        AccountChangeKind.AuthenticatorAdded => "From now on, signing in with your password also takes a code of the app.",
        AccountChangeKind.AuthenticatorRemoved => "From now on, your password alone signs you in.",
        AccountChangeKind.RecoveryCodesRenewed => "Ten new recovery codes were shown; the former ones do not work any more.",
        AccountChangeKind.PasskeyAdded => "From now on, it signs in to your account.",
        AccountChangeKind.PasskeyRemoved => "It does not sign in to your account any more.",
        AccountChangeKind.NewBrowser => "Somebody signed in to your account with a browser that had not been used for it before.",
        AccountChangeKind.ResetByAdministrator => "What was asked beside your password was removed, and you are signed out everywhere. Your password is as it was.",
        _ => throw new InvalidOperationException($"No words for {Kind}."),
    };

    /// <summary>An administrator's own browser is of no use to the recipient.</summary>
    private IEnumerable<Fact> Where => Kind is AccountChangeKind.ResetByAdministrator ? [] : [new("Browser", Browser)];
}
