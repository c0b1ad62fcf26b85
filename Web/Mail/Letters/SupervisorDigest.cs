using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>Somebody of the team with a receipt open: the name and dates, never an answer, a score or a reason.</summary>
/// <param name="Standing">As the team's page says it: <c>In progress</c>.</param>
/// <param name="DueOn">Null while the bulletin is not received.</param>
public sealed record OpenReceipt(string Employee, string Bulletin, string Standing, DateOnly? DueOn)
{
    /// <summary>Where the recipient says, without signing in, that the roster is wrong about this employee.</summary>
    public string? RosterUrl { get; init; }

    internal Fact FactOn(DateOnly today) => Fact(today) with { Personal = RosterUrl is null ? null : new("On leave, or not on the team?", RosterUrl) };

    private Fact Fact(DateOnly today) => DueOn is not { } due
        ? new(Employee, "Not due yet: no sign that the bulletin arrived.", Detail)
        : due < today
            ? new(Employee, $"{Prose.Count(today.DayNumber - due.DayNumber, "day")} late: was due {due.InBrief}", Detail, FactWeight.Strong)
            : new(Employee, $"Due {due.From(today)}, {due.InBrief}", Detail);

    private string Detail => $"{Bulletin}: {Standing}";
}

/// <summary>Each week to a supervisor: whose receipts are open, the longest overdue first.</summary>
/// <param name="Supervisor">Whoever supervises them, or acts for whoever does.</param>
/// <param name="Open">In the order in which they are listed.</param>
/// <param name="Url">The team.</param>
/// <param name="SwitchUrl">Where the digest is switched off and on.</param>
/// <param name="Today">The date of the sending attempt in the agency's zone.</param>
public sealed record SupervisorDigest(
    Correspondent Supervisor, IReadOnlyList<OpenReceipt> Open, string Url, string SwitchUrl, DateOnly Today) : WordedLetter
{
    /// <summary>The supervisor in whose place the recipient acts; null for the supervisor.</summary>
    public string? ActingFor { get; init; }

    public override string Name => "supervisor-digest";

    public override Wording Shipped => new(
        Subject: "{whose-team} open receipts on {today-short}: {open} open, {overdue} of them overdue",
        Preheader: "{open} open, {overdue} of them overdue. The longest overdue is first.",
        Heading: "{whose-team} open receipts",
        Opening: "These people report to {reports-to} and still have a receipt certification to return.",
        Closing: "What you can do: give them an hour of work time for it. If somebody is on leave or on orders, or is not on the "
            + "team, say so with the link beside the name. You need not sign in; Human Resources will put it right.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["supervisor"] = Supervisor.Name,
        ["whose-team"] = ActingFor is null ? "Your team’s" : $"Acting for {ActingFor}: the team’s",
        ["reports-to"] = ActingFor is null ? "you" : $"{ActingFor}, for whom you are acting,",
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

    protected override string Because => ActingFor is null
        ? "You receive this once a week because you supervise them; it comes only while somebody’s receipt is open."
        : $"You receive this because you are acting for {ActingFor}, who supervises them; it comes only while somebody’s receipt is open.";

    // The choice is the supervisor's, and so not the delegate's.
    protected override string? ChoiceUrl => ActingFor is null ? SwitchUrl : null;
}
