using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A new account that has no assignment yet: the first administrator, a supervisor, a colleague in Human Resources.</summary>
/// <param name="Purpose">What the account is for, to follow "so that you can": <c>set up the system as its administrator</c>.</param>
public sealed record Invitation(Correspondent Person, string Purpose, InvitationLink Link)
{
    public Letter ToLetter() => new()
    {
        Subject = $"Set up your {Letterhead.Product} account by {Link.ValidThrough.InSubject}",
        To = [Person],
        Preheader = "Choose a password to open your account. It takes two minutes.",
        Heading = $"Your {Letterhead.Product} account is ready",
        Parts =
        [
            new Paragraph($"Hello {Person.Name},"),
            new FactTable(
            [
                new("What", "Choose a password for your new account."),
                new("Why", $"So that you can {Purpose}."),
                new("How", $"With the button below. You sign in as {Person.Address}."),
                new("When", $"By {Link.ValidThrough.InWords}.", Weight: FactWeight.Strong),
            ]),
            new ActionButton("Choose a password", Link.Url),
            Link.Note,
        ],
        Because = $"You receive this because an account was made for {Person.Address}. "
            + "If you did not expect it, do nothing: without a password nobody can use it.",
    };
}
