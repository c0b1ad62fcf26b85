using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>To the employee who declined: that HR has it and will be in touch, and that nothing is closed.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="Reason">As the employee wrote it.</param>
/// <param name="DeclinedAt">In UTC.</param>
/// <param name="DeadlineSentence">How the due date came about, as the deadline explains itself.</param>
/// <param name="Url">Where it can still be signed.</param>
public sealed record DeclineReceived(
    Correspondent Employee,
    string Bulletin,
    string Reason,
    DateTimeOffset DeclinedAt,
    TimeZoneInfo Zone,
    string DeadlineSentence,
    string Url)
{
    public Letter ToLetter() => new()
    {
        Subject = $"You declined to sign the {Bulletin} receipt: HR will be in touch",
        To = [Employee],
        Preheader = "Reminders have stopped. You can still sign at any time.",
        Heading = "HR will be in touch with you",
        Parts =
        [
            new Paragraph($"Hello {Employee.Name},"),
            new Paragraph($"You declined to sign the receipt certification of {Bulletin}. Human Resources has been told and will talk with you."),
            new Paragraph("This is what you wrote. HR reads it; your supervisor sees only that you declined:"),
            new Quotation(Reason, $"{Employee.Name}, {DeclinedAt.InBrief(Zone)}"),
            new FactTable(
            [
                new("Reminders", "Stopped"),
                new("Deadline", "Unchanged", DeadlineSentence),
                new("Signing", "Still open", "Online, or on paper: ask HR for the form."),
            ]),
            new ActionButton("Sign after all", Url),
            new SmallNote("Signing certifies the statement of the form, word for word, and nothing else. You need not do anything until HR is in touch."),
        ],
        Because = $"You receive this because you declined to sign the receipt certification of {Bulletin}.",
    };
}
