using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>An employee declines to sign: Human Resources takes over from the reminders.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="Reason">In the employee's own words.</param>
/// <param name="DeclinedAt">In UTC.</param>
/// <param name="DeadlineSentence">How the due date came about, as the deadline explains itself.</param>
/// <param name="Url">The assignment at HR.</param>
public sealed record DeclineForHr(
    Correspondent HumanResources,
    Correspondent Employee,
    string Unit,
    string Bulletin,
    string Reason,
    DateTimeOffset DeclinedAt,
    TimeZoneInfo Zone,
    string DeadlineSentence,
    string Url)
{
    public Letter ToLetter() => new()
    {
        Subject = $"Please talk with {Employee.Name}: declined to sign the {Bulletin} receipt",
        To = [HumanResources],
        ReplyTo = Employee,
        Preheader = $"{Employee.Name}, {Unit}. Reminders have stopped; it is yours now.",
        Heading = $"{Employee.Name} declined to sign",
        Parts =
        [
            new Paragraph($"{Employee.Name} declined to sign the receipt certification of {Bulletin}, and gave this reason:"),
            new Quotation(Reason, $"{Employee.Name}, {DeclinedAt.InBrief(Zone)}"),
            new FactTable(
            [
                new("Employee", Employee.Name, Employee.Address),
                new("Unit", Unit),
                new("Deadline", "Unchanged", DeadlineSentence),
                new("Reminders", "Stopped", "Nothing more is sent to the employee about this by itself."),
            ]),
            new Paragraph($"Please talk with {Employee.Name} and record the conversation. Many people decline because they take the signature "
                + "for agreement; it certifies the statement of the form and nothing else. They can still sign, here or on paper."),
            new ActionButton("Open the assignment", Url),
            new SmallNote("The supervisor sees that the employee declined, and never the reason."),
        ],
        Because = "You receive this because the bulletin names this address for the return of its receipt certification.",
    };
}
