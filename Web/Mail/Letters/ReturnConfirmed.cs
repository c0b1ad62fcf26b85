using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>HR has the certification: the last the employee hears of it.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="ConfirmedAt">In UTC.</param>
/// <param name="Url">The certification's page.</param>
public sealed record ReturnConfirmed(
    Correspondent Employee, string Bulletin, string RecordNumber, DateTimeOffset ConfirmedAt, TimeZoneInfo Zone, string Url) : WordedLetter
{
    public override string Name => "return-confirmed";

    public override Wording Shipped => new(
        Subject: "Confirmed: HR has your signed {bulletin} receipt, {confirmed-short}",
        Preheader: "You are done. Nothing further is needed from you.",
        Heading: "You are done",
        Opening: "Human Resources has your signed receipt of {bulletin} on file. Nothing further is needed from you.");

    public override IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["employee"] = Employee.Name,
        ["bulletin"] = Bulletin,
        ["record"] = RecordNumber,
        ["confirmed"] = ConfirmedAt.InWords(Zone),
        ["confirmed-short"] = ConfirmedAt.DateIn(Zone).InBrief,
    };

    protected override Correspondent To => Employee;

    protected override IEnumerable<LetterPart> Substance =>
    [
        new FactTable([new("Record", RecordNumber), new("Confirmed", ConfirmedAt.InWords(Zone))]),
        new ActionButton("See your certification", Url),
    ];

    protected override string Because => $"You receive this because you signed the receipt certification of {Bulletin}.";
}
