using PolicyTraining.Domain;

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
    DueEvent DueEvent)
{
    public Letter ToLetter() => new()
    {
        Subject = $"Please sign again: your {Bulletin} receipt {RecordNumber} was withdrawn",
        To = [Employee],
        Cc = [HumanResources],
        Preheader = "Human Resources withdrew it. Your lessons and your assessment still count.",
        Heading = "Your certification was withdrawn",
        Parts =
        [
            new Paragraph($"Hello {Employee.Name},"),
            new Paragraph($"Human Resources withdrew your receipt certification of {Bulletin}, record {RecordNumber}, for this reason:"),
            new Quotation(Reason, $"{By}, {WithdrawnAt.InBrief(Zone)}"),
            new Paragraph("Please sign it again. Your lessons and your assessment still count; reading the statement and signing take about two minutes."),
            new FactTable([new("When", "The due date is what it was", DeadlineSentence, FactWeight.Strong)]),
            new ActionButton("Review and sign", Url),
            new SmallNote("The withdrawn record is kept and marked as withdrawn. A PDF of it, if you have one, is no longer valid."),
        ],
        Because = $"You receive this because you signed, or file, the receipt certification of {Bulletin}.",
        Attachments = [DueEvent.ToAttachment()],
    };
}
