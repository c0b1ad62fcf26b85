using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A reminder on or before the due date. Its words follow the day it is sent and how far the employee has come.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="Url">Where the employee goes on.</param>
/// <param name="Invitation">The link that sets a first password; null for someone who has one.</param>
/// <param name="DeadlineSentence">How the due date came about, as the deadline explains itself.</param>
/// <param name="SentOn">The date of the sending attempt in the agency's zone.</param>
public sealed record Reminder(
    Correspondent Employee,
    string Bulletin,
    Progress Progress,
    string Url,
    InvitationLink? Invitation,
    DateOnly DueOn,
    string DeadlineSentence,
    DateOnly SentOn)
{
    /// <exception cref="InvalidOperationException">The due date has passed: that is an <see cref="OverdueReminder"/>.</exception>
    public Letter ToLetter() => new()
    {
        Subject = $"Due {Nearness}, {DueOn.InSubject}: {Progress.Task(Bulletin)}",
        To = [Employee],
        Preheader = $"Due {Nearness}, on {DueOn.InWords}. {Effort}",
        Heading = Heading,
        Parts =
        [
            new Paragraph($"Hello {Employee.Name},"),
            new Paragraph(Opening),
            new FactTable(
            [
                new("What", Progress.Remaining),
                new("Why", $"The agency asks its employees to certify that they have received and read {Bulletin}."),
                new("How", "Online, on a computer or a phone, on work time."),
                new("When", $"By {DueOn.InWords}: {Nearness}.", DeadlineSentence, FactWeight.Strong),
            ]),
            Invitation is null ? new ActionButton(Progress.ButtonLabel, Url) : new("Set your password and begin", Invitation.Url),
            .. InvitationNote,
            new SmallNote("Reminders stop as soon as you have signed. If something stands in the way, reply to this message: "
                + "Human Resources can help, and can move the date if there is a reason."),
        ],
        Because = $"You receive this because {Bulletin} is assigned to you and its receipt is not signed yet.",
    };

    private int DaysLeft => DueOn.DayNumber - SentOn.DayNumber;

    private string Nearness => DaysLeft >= 0
        ? DueOn.From(SentOn)
        : throw new InvalidOperationException($"The due date {DueOn.InWords} has passed on {SentOn.InWords}.");

    private string Effort => Progress == Progress.Passed ? "About two minutes." : "On work time.";

    private string Heading => Progress switch
    {
        Progress.NotStarted => $"Time to begin {Bulletin}",
        Progress.Started => $"You are partway through {Bulletin}",
        _ => $"Only your signature is missing on {Bulletin}",
    };

    private string Opening => Progress switch
    {
        Progress.NotStarted => "This is a friendly reminder. You have not begun yet, and half an hour is enough for all of it.",
        Progress.Started => "You have made a start, thank you. The rest is short.",
        _ => "You have passed the scenario questions. One step is left.",
    };

    private IEnumerable<LetterPart> InvitationNote => Invitation is null ? [] : [Invitation.Note];
}
