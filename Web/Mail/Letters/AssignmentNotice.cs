using PolicyTraining.Domain;

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
    DueEvent DueEvent)
{
    public Letter ToLetter() => new()
    {
        Subject = $"Action needed by {DueOn.InSubject}: sign the {Bulletin} receipt",
        To = [Employee],
        Preheader = $"Less than an hour, on work time. Due {DueOn.InWords}.",
        Heading = $"Please read {Bulletin} and sign its receipt",
        Parts =
        [
            new Paragraph($"Hello {Employee.Name},"),
            new Paragraph($"{Welcome}Here is one thing to do, and everything you need to do it."),
            new FactTable(
            [
                new("What", $"Read {Bulletin} in short lessons, answer a few scenario questions, and sign the receipt certification."),
                new("Why", "The agency asks its employees to certify that they have received and read this bulletin."),
                new("How", "Online, on a computer or a phone. Less than an hour, on work time.",
                    "You can stop at any point: your answers are saved, and you continue where you left off."),
                new("When", $"By {DueOn.InWords}.", DeadlineSentence, FactWeight.Strong),
            ]),
            Button,
            .. InvitationNote,
            new Paragraph("Once you have signed, we send the certification to Human Resources for you. "
                + "There is nothing to print or to mail."),
            new Quotation(ReturnInstruction, $"{Bulletin}, receipt certification"),
            new SmallNote("The due date is attached as a calendar entry."),
        ],
        Because = $"You receive this because {Bulletin} has been assigned to you.",
        Attachments = [DueEvent.ToAttachment()],
    };

    private string Welcome => Invitation is null ? "" : "Welcome. ";

    private ActionButton Button => Invitation is null
        ? new("Sign in and begin", LearnUrl)
        : new("Set your password and begin", Invitation.Url);

    private IEnumerable<LetterPart> InvitationNote => Invitation is null ? [] : [Invitation.Note];
}
