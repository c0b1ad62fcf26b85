using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>
/// To the supervisor about one employee whose receipt is overdue; to Human Resources where nobody supervises them. It says
/// what is due and how late it is, and never an answer, a score or a reason.
/// </summary>
/// <param name="IsSupervisor">The recipient supervises the employee.</param>
/// <param name="Employee">The name, written out.</param>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="Url">The team, or the assignment at HR.</param>
/// <param name="SentOn">The date of the sending attempt in the agency's zone.</param>
public sealed record OverdueForSupervisor(
    Correspondent Recipient, bool IsSupervisor, string Employee, string Bulletin, DateOnly DueOn, DateOnly SentOn, string Url) : WordedLetter
{
    /// <summary>The supervisor in whose place the recipient acts; null for the supervisor and for Human Resources.</summary>
    public string? ActingFor { get; init; }

    /// <summary>Where the recipient says, without signing in, that the roster is wrong; null for Human Resources.</summary>
    public string? RosterUrl { get; init; }

    public override string Name => IsSupervisor ? "overdue-for-supervisor" : "overdue-without-supervisor";

    public override Wording Shipped => IsSupervisor
        ? new(
            Subject: "Please give {employee} time: {bulletin} receipt was due {due-short}",
            Preheader: "{days-late} late. Less than an hour of work time is all it takes.",
            Heading: "{employee} has a receipt open",
            Opening: "{employee} reports to {reports-to}, and the signed receipt of {bulletin} is not here yet.",
            Closing: "What you can do: give {employee} an hour of work time for it. {employee} has had a reminder as well; you need not forward this.\n\n"
                + "Is {employee} on leave or on orders, or not on the team? Say so with the link above. You need not sign in; Human Resources will put it right.")
        : new(
            Subject: "No supervisor on record for {employee}: {bulletin} receipt was due {due-short}",
            Preheader: "{days-late} late. Please find out who supervises {employee}.",
            Heading: "{employee} has a receipt open, and no supervisor on record",
            Opening: "The signed receipt of {bulletin} is not here yet. This would go to the supervisor of {employee}, but the roster names nobody "
                + "who works here now.",
            Closing: "What you can do: enter the supervisor in the roster, or help {employee} yourself. {employee} has had a reminder as well.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["employee"] = Employee,
        ["bulletin"] = Bulletin,
        ["due"] = DueOn.InWords,
        ["due-short"] = DueOn.InSubject,
        ["days-late"] = DaysLate,
        ["reports-to"] = ActingFor is null ? "you" : $"{ActingFor}, for whom you are acting",
    };

    protected override Correspondent To => Recipient;

    /// <exception cref="InvalidOperationException">The due date has not passed.</exception>
    protected override IEnumerable<LetterPart> Substance =>
    [
        new FactTable(
        [
            new("Who", Employee),
            new("What", $"Read {Bulletin} and sign its receipt certification."),
            new("Due", $"{DueOn.InWords}.", $"{DaysLate} late", FactWeight.Strong),
            .. RosterFact,
        ]),
        new ActionButton(IsSupervisor ? "See your team" : "Open the assignment", Url),
    ];

    private IEnumerable<Fact> RosterFact => RosterUrl is null
        ? []
        : [new("Not right?", "On leave, or not on the team.") { Personal = new("Tell Human Resources", RosterUrl) }];

    protected override string Because => ActingFor is not null
        ? $"You receive this because you are acting for {ActingFor}, who supervises {Employee}."
        : IsSupervisor
        ? $"You receive this because you supervise {Employee}."
        : $"You receive this because nobody in the roster supervises {Employee}.";

    private string DaysLate => DueOn < SentOn
        ? Prose.Count(SentOn.DayNumber - DueOn.DayNumber, "day")
        : throw new InvalidOperationException($"The due date {DueOn.InWords} has not passed on {SentOn.InWords}.");
}
