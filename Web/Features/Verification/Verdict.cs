using System.Security.Claims;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Verification;

/// <summary>The answer to somebody who verifies, in plain words and for this reader.</summary>
/// <param name="Record">What the reader may learn of it: bulletin and date. Null where there is none, or where the file is not its document.</param>
/// <param name="Private">What HR and the signer learn besides; null for everybody else.</param>
public sealed record Verdict(Tone Tone, string Title, string Words, IReadOnlyList<Fact> Record, IReadOnlyList<Fact>? Private)
{
    private const string FileDecides = "A number says nothing about a file: whether a PDF was changed can be checked only with the PDF itself.";

    public static Verdict OnNumber(RecordNumber number, IssuedRecord? record, TimeZoneInfo zone) => record switch
    {
        null => new(Tone.Bad, "No such certification", $"No certification {number} was issued by this system.", [], null),
        { Withdrawal: { } withdrawal } => new(
            Tone.Bad, "On record, but withdrawn", $"{WithdrawnOn(withdrawal, zone)} {FileDecides}", FactsOf(record, zone), null),
        { Supersession: { } supersession } => new(
            Tone.Soon, "On record, but superseded", $"{SupersededOn(supersession, zone)} {FileDecides}", FactsOf(record, zone), null),
        _ => new(Tone.Good, "On record and current", $"This certification was issued, and none has taken its place. {FileDecides}", FactsOf(record, zone), null),
    };

    public static Verdict OnPaper(PaperRecord paper, TimeZoneInfo zone)
    {
        Fact[] facts = [new("Bulletin", $"P&P {paper.BulletinNumber} {paper.BulletinTitle}"), new("Printed on", paper.PrintedAt.DateIn(zone).InWords)];
        return paper.ReceivedOn is { } receivedOn
            ? new(Tone.Good, "Returned on paper", "The form printed under this number came back signed, and is on record.",
                [.. facts, new("Received on", receivedOn.InWords)], null)
            : new(Tone.Quiet, "A form to be signed on paper", "It was printed under this number, and its return is not on record.", facts, null);
    }

    public static Verdict OnFile(VerifiedFile file, ClaimsPrincipal reader, TimeZoneInfo zone) => file switch
    {
        { Seal.Verdict: SealVerdict.NoSeal } => new(
            Tone.Quiet, "No seal", $"{file.Seal.Explanation} A printed, scanned or newly saved copy loses its seal: ask for the PDF as it was e-mailed.", [], null),
        { Seal.Verdict: SealVerdict.Altered } => new(Tone.Bad, "Altered", file.Seal.Explanation, [], null),
        { Seal.Verdict: SealVerdict.NotIssuedHere, IsOnRecord: false } => new(Tone.Bad, "Not issued by this system", file.Seal.Explanation, [], null),
        { Seal.Mark: FormMark.Specimen } => new(Tone.Quiet, "A specimen, not a record", file.Seal.Explanation, [], null),
        { Record: null } => new(
            Tone.Bad, "Not issued by this system", "The seal is ours and the file is unchanged, but no such certification is on record here.", [], null),
        { Seal.Verdict: SealVerdict.Unproven, IsOnRecord: false } => new(
            Tone.Soon, "Unchanged, but its time is not proven", file.Seal.Explanation, FactsOf(file.Record, zone), PrivateFacts(file, reader, zone)),
        { Record.Withdrawal: { } withdrawal } => new(
            Tone.Bad, "Authentic, but withdrawn", $"Nothing in this file has changed since it was sealed. {WithdrawnOn(withdrawal, zone)}",
            FactsOf(file.Record, zone), PrivateFacts(file, reader, zone)),
        { Record.Supersession: { } supersession } => new(
            Tone.Soon, "Authentic, but superseded", $"Nothing in this file has changed since it was sealed. {SupersededOn(supersession, zone)}",
            FactsOf(file.Record, zone), PrivateFacts(file, reader, zone)),
        _ => new(
            Tone.Good, "Authentic and current", $"This is the certification that was issued. Nothing in the file has changed since it was sealed. {Marked(file.Seal.Mark)}",
            FactsOf(file.Record, zone), PrivateFacts(file, reader, zone)),
    };

    private static string SupersededOn(Supersession supersession, TimeZoneInfo zone) =>
        $"A later certification took its place on {supersession.At.DateIn(zone).InWords}; that one counts.";

    private static string WithdrawnOn(Withdrawal withdrawal, TimeZoneInfo zone) =>
        $"It was withdrawn on {withdrawal.At.DateIn(zone).InWords} and does not count.";

    private static string Marked(FormMark mark) => mark == FormMark.None ? "" : "It is a development document, not a record.";

    private static List<Fact> FactsOf(IssuedRecord record, TimeZoneInfo zone) =>
        [new("Bulletin", $"P&P {record.BulletinNumber} {record.BulletinTitle}"), new("Signed on", record.SignedAt.DateIn(zone).InWords)];

    private static List<Fact>? PrivateFacts(VerifiedFile file, ClaimsPrincipal reader, TimeZoneInfo zone)
    {
        var record = file.Record!;
        if (!reader.ReadsRegister && reader.EmployeeId != record.EmployeeId)
            return null;

        return
        [
            new("Signed by", record.SignedName ?? "Destroyed at the end of its retention"),
            new("Record", record.RecordNumber, $"/certifications/{record.RecordNumber}"),
            .. record.Supersession is { } supersession
                ? new[] { new Fact("Superseded by", record.SupersededBy!, $"/certifications/{record.SupersededBy}"), new Fact("Reason", supersession.Reason) }
                : [],
            .. record.Withdrawal is { } withdrawal ? new[] { new Fact("Reason", withdrawal.Reason) } : [],
            new("Compared with the record", file.IsOnRecord
                ? "The same file, byte for byte."
                : "The same contents in another envelope: the seal was encoded anew. Keep the file on record instead."),
            new("SHA-256 of the file", file.Seal.FileHash),
            new("Ledger", file.Ledger?.Words(zone) ?? "The ledger does not tell of this certification."),
            new("Seal", file.Seal.Explanation),
        ];
    }
}

/// <param name="Address">Where the value leads; null when it leads nowhere.</param>
public sealed record Fact(string Label, string Value, string? Address = null);
