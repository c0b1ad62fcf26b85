using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>The return of the receipt: the sealed certification to Human Resources, with what is needed to file and check it.</summary>
/// <param name="HumanResources">The return address of the bulletin: WING-SHR.</param>
/// <param name="Checkpoint">Null before the ledger's first.</param>
public sealed record CertificationForHr(Correspondent HumanResources, SignedReceipt Receipt, CheckpointNote? Checkpoint)
{
    public Letter ToLetter() => new()
    {
        Subject = $"{(Receipt.Superseded is null ? "Signed" : "Corrected")} receipt to file: {Receipt.Bulletin}, {Receipt.Employee.Name}, {Receipt.SignedOn.InBrief} ({Receipt.RecordNumber})",
        To = [HumanResources],
        ReplyTo = Receipt.Employee,
        Preheader = $"{Receipt.Employee.Name}, {Receipt.Unit}: signed {Receipt.Timeliness}. The sealed PDF is attached.",
        Heading = Receipt.Superseded is null ? $"Signed receipt of {Receipt.Bulletin}" : $"Corrected receipt of {Receipt.Bulletin}",
        Parts =
        [
            new Paragraph(Receipt.Superseded is { RecordNumber: var earlier }
                ? $"Human Resources corrected the receipt certification of {Receipt.Employee.Name}. The sealed PDF is attached; file it in place of {earlier}."
                : $"{Receipt.Employee.Name} has signed the receipt certification. The sealed PDF is attached for your files."),
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
                new("Offline", "Run the program's own check. It prints a verdict.",
                    $"certificate verify {Receipt.Attachment.FileName}"),
            ]),
        ],
        Because = "You receive this because the bulletin names this address for the return of its receipt certification.",
        Attachments = [Receipt.Attachment],
    };
}
