using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>The return of the receipt: the sealed certification to Human Resources, with what is needed to file and check it.</summary>
/// <param name="HumanResources">The return address of the bulletin: WING-SHR.</param>
/// <param name="Checkpoint">Null before the ledger's first.</param>
public sealed record CertificationForHr(Correspondent HumanResources, SignedReceipt Receipt, CheckpointNote? Checkpoint) : WordedLetter
{
    public override string Name => Receipt.Superseded is null ? "certification-for-hr" : "certification-for-hr-corrected";

    public override Wording Shipped => Receipt.Superseded is null
        ? new(
            Subject: "Signed receipt to file: {bulletin}, {employee}, {signed-short} ({record})",
            Preheader: "{employee}, {unit}: signed {timeliness}. The sealed PDF is attached.",
            Heading: "Signed receipt of {bulletin}",
            Opening: "{employee} has signed the receipt certification. The sealed PDF is attached for your files.")
        : new(
            Subject: "Corrected receipt to file: {bulletin}, {employee}, {signed-short} ({record})",
            Preheader: "{employee}, {unit}: signed {timeliness}. The sealed PDF is attached.",
            Heading: "Corrected receipt of {bulletin}",
            Opening: "Human Resources corrected the receipt certification of {employee}. The sealed PDF is attached; file it in place of the one before.");

    public override IReadOnlyDictionary<string, string> Fields => Receipt.Fields;

    protected override Correspondent To => HumanResources;

    protected override Correspondent? ReplyTo => Receipt.Employee;

    protected override IReadOnlyList<Attachment> Attachments => [Receipt.Attachment];

    protected override string? Greeting => null;

    protected override IEnumerable<LetterPart> Substance =>
    [
        new FactTable(
        [
            new("Employee", Receipt.Employee.Name, Receipt.Employee.Address),
            new("Unit", Receipt.Unit),
            new("Bulletin", Receipt.Bulletin),
            new("Record", Receipt.RecordNumber),
            .. Receipt.Correction,
            Receipt.Signed,
            Receipt.Standing,
            Receipt.Hash,
            .. Checkpoint is null ? Array.Empty<Fact>() : [Checkpoint.Fact],
        ]),
        new ActionButton("Confirm receipt", Receipt.Url),
        new Paragraph("To check the file, now or in years:"),
        new FactTable(
        [
            new("Offline", "Run the program's own check. It prints a verdict.", $"certificate verify {Receipt.Attachment.FileName}"),
        ]),
    ];

    protected override string Because => "You receive this because the bulletin names this address for the return of its receipt certification.";
}
