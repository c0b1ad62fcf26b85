using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>The employee's own copy, and the good news that nothing is left to do.</summary>
/// <param name="DueEvent">Takes the due date out of the employee's calendar.</param>
public sealed record CertificationCopy(SignedReceipt Receipt, DueEvent DueEvent) : WordedLetter
{
    private const string Afterwards =
        "We send the original to Human Resources for you. The page above shows when it has been delivered and when they confirm it.\n\n"
        + "Keep the attached PDF for your own records. If your name or anything else in it is wrong, reply to this message.";

    public override string Name => Receipt.Superseded is null ? "certification-copy" : "certification-copy-corrected";

    public override Wording Shipped => Receipt.Superseded is null
        ? new(
            Subject: "Done: your signed {bulletin} receipt, {signed-short}",
            Preheader: "Nothing further is needed from you. Your copy is attached.",
            Heading: "You are done. Here is your copy.",
            Opening: "Thank you. Your receipt of {bulletin} is signed and recorded, and reminders have stopped.",
            Closing: Afterwards)
        : new(
            Subject: "Corrected: your signed {bulletin} receipt, {signed-short}",
            Preheader: "Nothing further is needed from you. Your copy is attached.",
            Heading: "Your certification was corrected. Here is your copy.",
            Opening: "Human Resources corrected the record of your receipt of {bulletin}. Your signature is the same; this copy stands in place of the one before.",
            Closing: Afterwards);

    public override IReadOnlyDictionary<string, string> Fields => Receipt.Fields;

    protected override Correspondent To => Receipt.Employee;

    protected override IReadOnlyList<Attachment> Attachments => [Receipt.Attachment, DueEvent.ToAttachment()];

    protected override IEnumerable<LetterPart> Substance =>
    [
        new FactTable(
        [
            new("Record", Receipt.RecordNumber),
            .. Receipt.Correction,
            Receipt.Signed,
            Receipt.Standing,
            Receipt.Hash,
        ]),
        new ActionButton("See your certification", Receipt.Url),
        new SmallNote("The attached calendar entry marks the due date as cancelled."),
    ];

    protected override string Because => $"You receive this because you signed the receipt certification of {Receipt.Bulletin}.";
}
