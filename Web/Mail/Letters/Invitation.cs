using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A new account that has no assignment yet: the first administrator, a supervisor, a colleague in Human Resources.</summary>
/// <param name="Purpose">What the account is for, to follow "so that you can": <c>set up the system as its administrator</c>.</param>
public sealed record Invitation(Correspondent Person, string Purpose, InvitationLink Link) : WordedLetter
{
    public override string Name => "invitation";

    public override Wording Shipped => new(
        Subject: "Set up your Policy Training account by {valid-short}",
        Preheader: "Choose a password to open your account. It takes two minutes.",
        Heading: "Your Policy Training account is ready",
        Opening: "An account was made for you. Choose a password, and it is yours.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["person"] = Person.Name,
        ["purpose"] = Purpose,
        ["valid"] = Link.ValidThrough.InWords,
        ["valid-short"] = Link.ValidThrough.InSubject,
    };

    protected override Correspondent To => Person;

    protected override IEnumerable<LetterPart> Substance =>
    [
        new FactTable(
        [
            new("What", "Choose a password for your new account."),
            new("Why", $"So that you can {Purpose}."),
            new("How", $"With the button below. You sign in as {Person.Address}."),
            new("When", $"By {Link.ValidThrough.InWords}.", Weight: FactWeight.Strong),
        ]),
        Link.Button("Choose a password"),
        Link.Note,
    ];

    protected override string Because => $"You receive this because an account was made for {Person.Address}. "
        + "If you did not expect it, do nothing: without a password nobody can use it.";
}
