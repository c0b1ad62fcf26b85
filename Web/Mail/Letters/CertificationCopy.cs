using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>The employee's own copy, and the good news that nothing is left to do.</summary>
/// <param name="DueEvent">Takes the due date out of the employee's calendar.</param>
public sealed record CertificationCopy(SignedReceipt Receipt, DueEvent DueEvent)
{
    public Letter ToLetter() => new()
    {
        Subject = $"{(Receipt.Superseded is null ? "Done" : "Corrected")}: your signed {Receipt.Bulletin} receipt, {Receipt.SignedOn.InBrief}",
        To = [Receipt.Employee],
        Preheader = "Nothing further is needed from you. Your copy is attached.",
        Heading = Receipt.Superseded is null ? "You are done. Here is your copy." : "Your certification was corrected. Here is your copy.",
        Parts =
        [
            new Paragraph($"Hello {Receipt.Employee.Name},"),
            new Paragraph(Receipt.Superseded is { RecordNumber: var earlier }
                ? $"Human Resources corrected the record of your receipt of {Receipt.Bulletin}. Your signature is the same; this copy stands in place of {earlier}."
                : $"Thank you. Your receipt of {Receipt.Bulletin} is signed and recorded, and reminders have stopped."),
            new FactTable(
            [
                new("Record", Receipt.RecordNumber),
                .. Receipt.Correction,
                Receipt.Signed,
                Receipt.Standing,
                Receipt.Hash,
            ]),
            new ActionButton("See your certification", Receipt.Url),
            new Paragraph("We send the original to Human Resources for you. "
                + "The page above shows when it has been delivered and when they confirm it."),
            new SmallNote("Keep the attached PDF for your own records. "
                + "If your name or anything else in it is wrong, reply to this message. "
                + "The attached calendar entry marks the due date as cancelled."),
        ],
        Because = $"You receive this because you signed the receipt certification of {Receipt.Bulletin}.",
        Attachments = [Receipt.Attachment, DueEvent.ToAttachment()],
    };
}
