using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>The way back in for someone who forgot a password.</summary>
/// <param name="ValidUntil">When the link stops working, in UTC.</param>
/// <param name="Zone">The agency's zone.</param>
public sealed record PasswordReset(Correspondent Person, string Url, DateTimeOffset ValidUntil, TimeZoneInfo Zone) : WordedLetter
{
    public override string Name => "password-reset";

    public override Wording Shipped => new(
        Subject: "Reset your Policy Training password",
        Preheader: "If you did not ask for this, do nothing: your password stays as it is.",
        Heading: "Choose a new password",
        Opening: "Someone, most likely you, asked to reset the password of your account. Everything you have done so far is kept.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["person"] = Person.Name,
        ["valid"] = ValidUntil.Exact(Zone),
    };

    protected override Correspondent To => Person;

    protected override IEnumerable<LetterPart> Substance =>
    [
        new ActionButton("Choose a new password", Url, IsPersonal: true),
        new FactTable([new("Works until", ValidUntil.Exact(Zone), "And only once.")]),
        new SmallNote("This link is meant for you alone, so please do not forward it. "
            + "Nobody from the agency will ever ask you for it, or for your password."),
    ];

    protected override string Because => $"You receive this because a new password was requested for {Person.Address}.";
}
