using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A new account where people sign in through the agency's provider: there is no password to choose.</summary>
/// <param name="Purpose">What the account is for, to follow "so that you can".</param>
/// <param name="Provider">What people call it, to follow "sign in with".</param>
public sealed record AccountReady(Correspondent Person, string Purpose, string Provider, string SignInUrl) : WordedLetter
{
    public override string Name => "account-ready";

    public override Wording Shipped => new(
        Subject: "Your Policy Training account is ready",
        Preheader: "Sign in with {provider}. There is no password to choose.",
        Heading: "Your Policy Training account is ready",
        Opening: "An account was made for you. You sign in with {provider}.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["person"] = Person.Name,
        ["purpose"] = Purpose,
        ["provider"] = Provider,
    };

    protected override Correspondent To => Person;

    protected override IEnumerable<LetterPart> Substance =>
    [
        new FactTable(
        [
            new("What", "Sign in once to open your account."),
            new("Why", $"So that you can {Purpose}."),
            new("How", $"With {Provider}. There is no password to choose or to remember."),
        ]),
        new ActionButton("Sign in", SignInUrl),
    ];

    protected override string Because => $"You receive this because an account was made for {Person.Address}. If you did not expect it, do nothing.";
}
