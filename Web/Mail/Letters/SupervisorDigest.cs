using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>Somebody of the team with a receipt open: the name and dates, never an answer, a score or a reason.</summary>
/// <param name="Standing">As the team's page says it: <c>In progress</c>.</param>
/// <param name="DueOn">Null while the bulletin is not received.</param>
public sealed record OpenReceipt(string Employee, string Bulletin, string Standing, DateOnly? DueOn)
{
    internal Fact FactOn(DateOnly today) => DueOn is not { } due
        ? new(Employee, "Not due yet: no sign that the bulletin arrived.", Detail)
        : due < today
            ? new(Employee, $"{Prose.Count(today.DayNumber - due.DayNumber, "day")} late: was due {due.InBrief}", Detail, FactWeight.Strong)
            : new(Employee, $"Due {due.From(today)}, {due.InBrief}", Detail);

    private string Detail => $"{Bulletin}: {Standing}";
}

/// <summary>Each week to a supervisor: whose receipts are open, the longest overdue first.</summary>
/// <param name="Open">In the order in which they are listed.</param>
/// <param name="Url">The team.</param>
/// <param name="SwitchUrl">Where the digest is switched off and on.</param>
/// <param name="Today">The date of the sending attempt in the agency's zone.</param>
public sealed record SupervisorDigest(
    Correspondent Supervisor, IReadOnlyList<OpenReceipt> Open, string Url, string SwitchUrl, DateOnly Today) : WordedLetter
{
    public override string Name => "supervisor-digest";

    public override Wording Shipped => new(
        Subject: "Your team’s open receipts on {today-short}: {open} open, {overdue} of them overdue",
        Preheader: "{open} open, {overdue} of them overdue. The longest overdue is first.",
        Heading: "Receipts that are open on your team",
        Opening: "These people report to you and still have a receipt certification to return.",
        Closing: "What you can do: give them an hour of work time for it. If somebody is on leave or on orders, or is not on your team, "
            + "reply to this message, and Human Resources will put it right.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["supervisor"] = Supervisor.Name,
        ["open"] = $"{Open.Count}",
        ["overdue"] = $"{Open.Count(receipt => receipt.DueOn < Today)}",
        ["today"] = Today.InWords,
        ["today-short"] = Today.InSubject,
    };

    protected override Correspondent To => Supervisor;

    protected override IEnumerable<LetterPart> Substance =>
    [
        new FactTable([.. Open.Select(receipt => receipt.FactOn(Today))]),
        new ActionButton("See your team", Url),
    ];

    protected override string Because => "You receive this once a week because you supervise them; it comes only while somebody’s receipt is open.";

    protected override string? ChoiceUrl => SwitchUrl;
}
