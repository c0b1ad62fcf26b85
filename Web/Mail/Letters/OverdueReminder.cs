using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>
/// After the due date: to the employee, and to the supervisor when the ladder says so. It says what is still possible and
/// threatens nothing.
/// </summary>
/// <param name="Supervisor">Gets a copy; null when this step is for the employee alone.</param>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="Url">The page to sign in to. The supervisor reads it too, so never an <see cref="InvitationLink"/>.</param>
/// <param name="DeadlineSentence">How the due date came about, as the deadline explains itself.</param>
/// <param name="SentOn">The date of the sending attempt in the agency's zone.</param>
public sealed record OverdueReminder(
    Correspondent Employee,
    Correspondent? Supervisor,
    string Bulletin,
    Progress Progress,
    string Url,
    DateOnly DueOn,
    string DeadlineSentence,
    DateOnly SentOn)
{
    /// <exception cref="InvalidOperationException">The due date has not passed: that is a <see cref="Reminder"/>.</exception>
    public Letter ToLetter() => new()
    {
        Subject = $"Was due {DueOn.InSubject}: please {Progress.Task(Bulletin)}",
        To = [Employee],
        Cc = Supervisor is null ? [] : [Supervisor],
        Preheader = $"Was due on {DueOn.InWords}, {Lateness}. Signing is still open.",
        Heading = $"Your {Bulletin} receipt is still open",
        Parts =
        [
            new Paragraph($"Hello {Employee.Name},"),
            new Paragraph($"We do not have your signed receipt for {Bulletin} yet. Signing is still open, and today is a good day for it."),
            new FactTable(
            [
                new("What", Progress.Remaining),
                new("Why", $"The agency asks its employees to certify that they have received and read {Bulletin}."),
                new("How", "Online, on a computer or a phone, on work time."),
                new("When", $"It was due on {DueOn.InWords}, {Lateness}.", DeadlineSentence, FactWeight.Strong),
            ]),
            new ActionButton(Progress.ButtonLabel, Url),
            new Paragraph("If you were on leave, have moved to another unit, or cannot sign in, reply to this message. "
                + "Human Resources can correct the date or help you get in."),
            .. Copy,
        ],
        Because = $"You receive this because {Bulletin} is assigned to you and its receipt is not signed yet.",
    };

    private string Lateness => DueOn < SentOn
        ? DueOn.From(SentOn)
        : throw new InvalidOperationException($"The due date {DueOn.InWords} has not passed on {SentOn.InWords}.");

    private IEnumerable<LetterPart> Copy =>
        Supervisor is null ? [] : [new SmallNote($"{Supervisor.Name} receives a copy of this message as your supervisor.")];
}
