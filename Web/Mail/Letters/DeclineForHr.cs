using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

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
    string Url) : WordedLetter
{
    public override string Name => "declined-for-hr";

    public override Wording Shipped => new(
        Subject: "Please talk with {employee}: declined to sign the {bulletin} receipt",
        Preheader: "{employee}, {unit}. Reminders have stopped; it is yours now.",
        Heading: "{employee} declined to sign",
        Opening: "{employee} declined to sign the receipt certification of {bulletin}, and gave this reason:",
        Closing: "Please talk with {employee} and record the conversation. Many people decline because they take the signature "
            + "for agreement; it certifies the statement of the form and nothing else. They can still sign, here or on paper.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["employee"] = Employee.Name,
        ["unit"] = Unit,
        ["bulletin"] = Bulletin,
    };

    protected override Correspondent To => HumanResources;

    protected override Correspondent? ReplyTo => Employee;

    protected override string? Greeting => null;

    protected override IEnumerable<LetterPart> Substance =>
    [
        new Quotation(Reason, $"{Employee.Name}, {DeclinedAt.InBrief(Zone)}"),
        new FactTable(
        [
            new("Employee", Employee.Name, Employee.Address),
            new("Unit", Unit),
            new("Deadline", "Unchanged", DeadlineSentence),
            new("Reminders", "Stopped", "Nothing more is sent to the employee about this by itself."),
        ]),
        new ActionButton("Open the assignment", Url),
        new SmallNote("The supervisor sees that the employee declined, and never the reason."),
    ];

    protected override string Because => "You receive this because the bulletin names this address for the return of its receipt certification.";
}
