using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>HR withdrew a certification: to the employee, who is to sign anew, with a copy for WING-SHR's files.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="By">Who in HR withdrew it.</param>
/// <param name="WithdrawnAt">In UTC.</param>
/// <param name="DeadlineSentence">How the due date came about, as the deadline explains itself.</param>
/// <param name="Url">Where it is signed anew.</param>
/// <param name="DueEvent">Puts the due date back into the employee's calendar.</param>
public sealed record CertificationWithdrawn(
    Correspondent Employee,
    Correspondent HumanResources,
    string Bulletin,
    string RecordNumber,
    string Reason,
    string By,
    DateTimeOffset WithdrawnAt,
    TimeZoneInfo Zone,
    string DeadlineSentence,
    string Url,
    DueEvent DueEvent) : WordedLetter
{
    public override string Name => "certification-withdrawn";

    public override Wording Shipped => new(
        Subject: "Please sign again: your {bulletin} receipt {record} was withdrawn",
        Preheader: "Human Resources withdrew it. Your lessons and your assessment still count.",
        Heading: "Your certification was withdrawn",
        Opening: "Human Resources withdrew your receipt certification of {bulletin}, record {record}, for this reason:",
        Closing: "Please sign it again. Your lessons and your assessment still count; reading the statement and signing take about two minutes.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["employee"] = Employee.Name,
        ["bulletin"] = Bulletin,
        ["record"] = RecordNumber,
    };

    protected override Correspondent To => Employee;

    protected override IReadOnlyList<Correspondent> Cc => [HumanResources];

    protected override IReadOnlyList<Attachment> Attachments => [DueEvent.ToAttachment()];

    protected override IEnumerable<LetterPart> Substance =>
    [
        new Quotation(Reason, $"{By}, {WithdrawnAt.InBrief(Zone)}"),
        new FactTable([new("When", "The due date is what it was", DeadlineSentence, FactWeight.Strong)]),
        new ActionButton("Review and sign", Url),
        new SmallNote("The withdrawn record is kept and marked as withdrawn. A PDF of it, if you have one, is no longer valid."),
    ];

    protected override string Because => $"You receive this because you signed, or file, the receipt certification of {Bulletin}.";
}
