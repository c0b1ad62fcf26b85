using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>The first letter about an assignment: what to do, why, how and by when, with the due date for the calendar.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="ReturnInstruction">The bulletin's own sentence about returning the certification, verbatim.</param>
/// <param name="LearnUrl">The start page, for someone who has a password.</param>
/// <param name="Invitation">The link that sets a first password; null for someone who has one.</param>
/// <param name="DeadlineSentence">How the due date came about, as the deadline explains itself.</param>
public sealed record AssignmentNotice(
    Correspondent Employee,
    string Bulletin,
    string ReturnInstruction,
    string LearnUrl,
    InvitationLink? Invitation,
    DateOnly DueOn,
    string DeadlineSentence,
    DueEvent DueEvent) : WordedLetter
{
    public override string Name => "notice";

    public override Wording Shipped => new(
        Subject: "Action needed by {due-short}: sign the {bulletin} receipt",
        Preheader: "Less than an hour, on work time. Due {due}.",
        Heading: "Please read {bulletin} and sign its receipt",
        Opening: "Here is one thing to do, and everything you need to do it.",
        Closing: "Once you have signed, we send the certification to Human Resources for you. There is nothing to print or to mail.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["employee"] = Employee.Name,
        ["bulletin"] = Bulletin,
        ["due"] = DueOn.InWords,
        ["due-short"] = DueOn.InSubject,
    };

    protected override Correspondent To => Employee;

    protected override string? Greeting => Invitation is null ? base.Greeting : $"Hello {Employee.Name}, and welcome.";

    protected override IReadOnlyList<Attachment> Attachments => [DueEvent.ToAttachment()];

    protected override IEnumerable<LetterPart> Substance =>
    [
        new FactTable(
        [
            new("What", $"Read {Bulletin} in short lessons, answer a few scenario questions, and sign the receipt certification."),
            new("Why", "The agency asks its employees to certify that they have received and read this bulletin."),
            new("How", "Online, on a computer or a phone. Less than an hour, on work time.",
                "You can stop at any point: your answers are saved, and you continue where you left off."),
            new("When", $"By {DueOn.InWords}.", DeadlineSentence, FactWeight.Strong),
        ]),
        .. Way,
        new Quotation(ReturnInstruction, $"{Bulletin}, receipt certification"),
        new SmallNote("The due date is attached as a calendar entry."),
    ];

    protected override string Because => $"You receive this because {Bulletin} has been assigned to you.";

    private IEnumerable<LetterPart> Way => Invitation is null
        ? [new ActionButton("Sign in and begin", LearnUrl)]
        : [Invitation.Button("Set your password and begin"), Invitation.Note];

}
