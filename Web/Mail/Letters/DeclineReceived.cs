using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

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
    string Url) : WordedLetter
{
    public override string Name => "declined";

    public override Wording Shipped => new(
        Subject: "You declined to sign the {bulletin} receipt: HR will be in touch",
        Preheader: "Reminders have stopped. You can still sign at any time.",
        Heading: "HR will be in touch with you",
        Opening: "You declined to sign the receipt certification of {bulletin}. Human Resources has been told and will talk with you.\n\n"
            + "This is what you wrote. HR reads it; your supervisor sees only that you declined:",
        Closing: "Signing certifies the statement of the form, word for word, and nothing else. You need not do anything until HR is in touch.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["employee"] = Employee.Name,
        ["bulletin"] = Bulletin,
    };

    protected override Correspondent To => Employee;

    protected override IEnumerable<LetterPart> Substance =>
    [
        new Quotation(Reason, $"{Employee.Name}, {DeclinedAt.InBrief(Zone)}"),
        new FactTable(
        [
            new("Reminders", "Stopped"),
            new("Deadline", "Unchanged", DeadlineSentence),
            new("Signing", "Still open", "Online, or on paper: ask HR for the form."),
        ]),
        new ActionButton("Sign after all", Url),
    ];

    protected override string Because => $"You receive this because you declined to sign the receipt certification of {Bulletin}.";
}
