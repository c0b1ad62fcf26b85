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
        { Replacement: { } later } => new(
            Tone.Soon, "On record, but superseded", $"{SupersededOn(later, zone)} {FileDecides}", FactsOf(record, zone), null),
        _ => new(Tone.Good, "On record and current", $"This certification was issued, and none has taken its place. {FileDecides}", FactsOf(record, zone), null),
    };

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
            Tone.Soon, "Unchanged, but its time is not proven", file.Seal.Explanation, FactsOf(file.Record, zone), PrivateFacts(file, reader)),
        { Record.Replacement: { } later } => new(
            Tone.Soon, "Authentic, but superseded", $"Nothing in this file has changed since it was sealed. {SupersededOn(later, zone)}",
            FactsOf(file.Record, zone), PrivateFacts(file, reader)),
        _ => new(
            Tone.Good, "Authentic and current", $"This is the certification that was issued. Nothing in the file has changed since it was sealed. {Marked(file.Seal.Mark)}",
            FactsOf(file.Record, zone), PrivateFacts(file, reader)),
    };

    private static string SupersededOn(Replacement later, TimeZoneInfo zone) =>
        $"A later certification took its place on {later.At.DateIn(zone).InWords}; that one counts.";

    private static string Marked(FormMark mark) => mark == FormMark.None ? "" : "It is a development document, not a record.";

    private static List<Fact> FactsOf(IssuedRecord record, TimeZoneInfo zone) =>
        [new("Bulletin", $"P&P {record.BulletinNumber} {record.BulletinTitle}"), new("Signed on", record.SignedAt.DateIn(zone).InWords)];

    private static List<Fact>? PrivateFacts(VerifiedFile file, ClaimsPrincipal reader)
    {
        var record = file.Record!;
        if (!reader.IsInRole(Roles.Hr) && !reader.IsInRole(Roles.Administrator) && reader.EmployeeId != record.EmployeeId)
            return null;

        return
        [
            new("Signed by", record.SignedName),
            new("Record", record.RecordNumber, $"/certifications/{record.RecordNumber}"),
            .. record.Replacement is { } later ? new[] { new Fact("Superseded by", later.RecordNumber, $"/certifications/{later.RecordNumber}") } : [],
            new("Compared with the record", file.IsOnRecord
                ? "The same file, byte for byte."
                : "The same contents in another envelope: the seal was encoded anew. Keep the file on record instead."),
            new("SHA-256 of the file", file.Seal.FileHash),
            new("Seal", file.Seal.Explanation),
        ];
    }
}

/// <param name="Address">Where the value leads; null when it leads nowhere.</param>
public sealed record Fact(string Label, string Value, string? Address = null);
