using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>To the employee who asked for more time, or got it unasked: whether it was granted, why, and by when it is now.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="IsAsked">The employee asked for it; HR may also give it of its own accord.</param>
/// <param name="Reason">Why it was granted or refused, in the words of who decided.</param>
/// <param name="By">The name of who decided.</param>
/// <param name="DecidedAt">In UTC.</param>
/// <param name="DueOn">The due date as it stands now.</param>
/// <param name="DeadlineSentence">How it came about, as the deadline explains itself.</param>
/// <param name="Url">Where the employee goes on.</param>
public sealed record ExtensionDecided(
    Correspondent Employee,
    string Bulletin,
    bool IsAsked,
    bool IsGranted,
    string Reason,
    string By,
    DateTimeOffset DecidedAt,
    TimeZoneInfo Zone,
    DateOnly DueOn,
    string DeadlineSentence,
    string Url,
    DueEvent DueEvent) : WordedLetter
{
    public override string Name => !IsAsked ? "extension-given" : IsGranted ? "extension-granted" : "extension-refused";

    public override Wording Shipped => !IsAsked
        ? new(
            Subject: "More time to sign the {bulletin} receipt: now due {due-short}",
            Preheader: "Your new due date is {due}.",
            Heading: "You have more time",
            Opening: "Human Resources has given you more time for {bulletin}.",
            Closing: "Everything you have done is saved. You can sign earlier at any time.")
        : IsGranted ? new(
            Subject: "More time to sign the {bulletin} receipt: now due {due-short}",
            Preheader: "Your new due date is {due}.",
            Heading: "You have more time",
            Opening: "You asked for more time for {bulletin}. It is granted.",
            Closing: "Everything you have done is saved. You can sign earlier at any time.")
        : new(
            Subject: "Your request for more time: the {bulletin} receipt stays due {due-short}",
            Preheader: "The due date stays {due}.",
            Heading: "The due date stays as it is",
            Opening: "You asked for more time for {bulletin}. It could not be granted.",
            Closing: "Less than an hour of work time is enough, and everything you have done is saved. "
                + "If something stands in the way, reply to this message: Human Resources can help.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["employee"] = Employee.Name,
        ["bulletin"] = Bulletin,
        ["by"] = By,
        ["due"] = DueOn.InWords,
        ["due-short"] = DueOn.InSubject,
    };

    protected override Correspondent To => Employee;

    protected override IReadOnlyList<Attachment> Attachments => [DueEvent.ToAttachment()];

    protected override IEnumerable<LetterPart> Substance =>
    [
        new Quotation(Reason, $"{By}, {DecidedAt.InBrief(Zone)}"),
        new FactTable(
        [
            new("What", $"Read {Bulletin} and sign its receipt certification."),
            new("How", "Online, on a computer or a phone, on work time."),
            new("When", $"By {DueOn.InWords}.", DeadlineSentence, FactWeight.Strong),
        ]),
        new ActionButton("Continue", Url),
    ];

    protected override string Because => IsAsked
        ? $"You receive this because you asked for more time for {Bulletin}."
        : $"You receive this because {Bulletin} is assigned to you and its due date was moved.";
}
