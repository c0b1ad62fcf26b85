using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>A certification that was sealed since the last digest.</summary>
public sealed record SealedRecord(string RecordNumber, string Sha256);

/// <summary>
/// The day's entries of the ledger to Human Resources, whose mailbox is its witness outside: what was sealed, the checkpoint
/// that covers it, and the extract with which both can be checked.
/// </summary>
/// <param name="Listed">The first of them; <paramref name="All"/> says how many there are.</param>
/// <param name="Extract">Of the certifications listed; empty when there is none.</param>
/// <param name="Fault">What is wrong with the extract: the one who reads this may be the only one who hears of it.</param>
public sealed record LedgerDigestForHr(
    Correspondent HumanResources, DateOnly Day, IReadOnlyList<SealedRecord> Listed, int All, CheckpointNote Checkpoint, ReadOnlyMemory<byte> Extract,
    string? Fault = null)
{
    private string FileName => $"ledger-{Day.Iso}.json";

    public Letter ToLetter() => new()
    {
        Subject = $"Ledger of {Day.InBrief}: {Counted} sealed, checkpoint {Checkpoint.Number}",
        To = [HumanResources],
        Preheader = $"{Counted} sealed since the last digest. Keep this letter: it is a witness outside the system.",
        Heading = $"Ledger of {Day.InWords}",
        Parts =
        [
            new Paragraph("Keep this letter. It holds what the training system's ledger said today, where nobody in the system can change it."),
            .. Fault is null ? Array.Empty<LetterPart>() : [new Paragraph($"Something is wrong with the ledger. {Fault} Show this letter to whoever answers for the system.")],
            new FactTable([Checkpoint.Fact]),
            new Paragraph(All == 0 ? "No certification was sealed since the last digest." : $"{Counted} sealed since the last digest{Rest}:"),
            .. Listed.Count == 0 ? [] : Certifications(),
        ],
        Because = "You receive this because certifications are returned to this address; it comes on days on which the ledger has something new.",
        Attachments = Extract.IsEmpty ? [] : [new Attachment(FileName, LedgerExtractFile.MediaType, Extract)],
    };

    private IEnumerable<LetterPart> Certifications() =>
    [
        new FactTable([.. Listed.Select(record => new Fact(record.RecordNumber, record.Sha256, Weight: FactWeight.Code))]),
        new Paragraph("To check one of them against this letter, now or in years, with its PDF and the attached extract:"),
        new FactTable([new("Offline", "Run the program's own check. It prints a verdict.", $"certificate verify FILE.pdf --ledger {FileName}")]),
    ];

    private string Counted => All == 1 ? "1 certification" : $"{All} certifications";

    private string Rest => All > Listed.Count ? $", of which these are the first {Listed.Count}; the others' extracts are on HR's pages" : "";
}
