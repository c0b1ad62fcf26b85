using System.Globalization;
using System.Text.Json.Nodes;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Features.Hr.Assignments;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>An entry of the ledger in words. One of a kind that this program does not know is told by its name.</summary>
/// <param name="employee">The name of whom it is about: what only they can do is told as theirs.</param>
internal sealed class LedgerSentence(LedgerEntry entry, string employee)
{
    private readonly JsonObject _facts = Parse(entry.Facts);

    /// <summary>Empty once it was purged.</summary>
    private readonly JsonObject _details = Parse(entry.Details?.Content);

    public TimelineEntry Entry => Told with
    {
        By = Said("by") ?? (IsTheirOwn ? employee : null),
        AssignmentId = entry.AssignmentId,
        Address = Fact("recordNumber") is { } record && Told.Kind == TimelineKind.Certification && !IsOnPaper
            ? $"/certifications/{record}"
            : $"/hr/assignments/{entry.AssignmentId}",
    };

    private bool IsTheirOwn => entry.Kind is LedgerKind.Started or LedgerKind.LessonsDone or LedgerKind.Passed or LedgerKind.Signed
        || (entry.Kind == LedgerKind.Received && Fact("way") == nameof(ReceiptWay.BulletinOpened));

    private bool IsOnPaper => entry.Kind is LedgerKind.PaperFormPrinted or LedgerKind.PaperReturned or LedgerKind.PaperReturnVoided or LedgerKind.ScanFiled;

    private TimelineEntry Told => entry.Kind switch
    {
        LedgerKind.Assigned => Of(TimelineKind.Assignment, $"Assigned P&P {Fact("bulletin")}, edition {Fact("edition")}"),
        LedgerKind.Received => Of(TimelineKind.Assignment, $"Received {Day("on")}: {Way}", $"Due {Day("dueOn")}."),
        LedgerKind.ReceiptTakenBack => Of(TimelineKind.Assignment, "The notice came back, so it was no receipt", Said("serverReply")),
        LedgerKind.Exempted => Of(TimelineKind.Assignment, "Exempted", Reason),
        LedgerKind.Ended => Of(TimelineKind.Assignment, "Ended without a signature", Reason),
        LedgerKind.Reopened => Of(TimelineKind.Assignment, "Opened again", Reason),
        LedgerKind.Started => Of(TimelineKind.Course, "Took the first step in the course"),
        LedgerKind.LessonsDone => Of(TimelineKind.Course, "Finished every lesson"),
        LedgerKind.Passed => Of(TimelineKind.Course, $"Assessment, try {Fact("attempt")}: passed"),
        LedgerKind.Signed => Of(TimelineKind.Certification, $"Signed the receipt certification {Record}", Said("signedName") is { } name ? $"As “{name}”." : null),
        LedgerKind.Sealed => Of(TimelineKind.Certification, $"Sealed the PDF of {Record}"),
        LedgerKind.Delivered => Of(TimelineKind.Certification, $"Delivered {Record} to WING-SHR", Said("recipient")),
        LedgerKind.DeliveryTakenBack => Of(TimelineKind.Certification, $"{Record} came back from WING-SHR, so it was no delivery", Said("serverReply")),
        LedgerKind.Confirmed => Of(TimelineKind.Certification, $"HR confirmed that it has {Record}"),
        LedgerKind.Superseded => Of(TimelineKind.Certification, $"Superseded {Record} by {Fact("by")}", Reason),
        LedgerKind.Withdrawn => Of(TimelineKind.Certification, $"Withdrew {Record}", Reason),
        LedgerKind.PaperFormPrinted => Of(TimelineKind.Certification, $"Printed the paper form {Record}"),
        LedgerKind.PaperReturned => Of(TimelineKind.Certification, $"Returned on paper: {Record}, arrived {Day("receivedOn")}", Reason),
        LedgerKind.PaperReturnVoided => Of(TimelineKind.Certification, $"Voided the paper return {Record}", Reason),
        LedgerKind.ScanFiled => Of(TimelineKind.Certification, $"Filed a scan with {Record}", Said("fileName")),
        LedgerKind.Extended => Of(TimelineKind.DueDate, $"Extended from {Day("from")} to {Day("to")}", Reason),
        LedgerKind.Paused => Of(TimelineKind.DueDate, $"Paused from {Day("from")} to {Day("to")}", Reason),
        LedgerKind.PauseEnded => Of(TimelineKind.DueDate, $"Ended the pause on {Day("to")} instead of {Day("planned")}"),
        LedgerKind.ExtensionRequested => Of(TimelineKind.DueDate, $"Asked for more time, until {Day("askedFor")}", Reason),
        LedgerKind.ExtensionRefused => Of(TimelineKind.DueDate, $"Refused more time until {Day("askedFor")}", Reason),
        LedgerKind.Declined => Of(TimelineKind.Conversation, "Declined to sign", Reason),
        LedgerKind.Conversed => Of(TimelineKind.Conversation, $"Conversation on {Day("heldOn")}{With}", Said("notes")),
        LedgerKind.AuditPackTaken => Of(TimelineKind.Record, "Took an audit pack"),
        LedgerKind.LookedAs => Of(TimelineKind.Record, $"Looked at the pages as {employee} sees them", Reason),
        LedgerKind.EvidenceSeen => Of(TimelineKind.Record, $"Looked at what is held about the signature {Record}"),
        LedgerKind.DocumentTaken => Of(TimelineKind.Record, $"Downloaded the PDF of {Record}"),
        LedgerKind.ScanTaken => Of(TimelineKind.Record, "Downloaded a scan of the paper form"),
        LedgerKind.HoldPlaced => Of(TimelineKind.Record, "Placed a legal hold", Reason),
        LedgerKind.HoldReleased => Of(TimelineKind.Record, "Released a legal hold", Reason),
        LedgerKind.Destroyed => Of(TimelineKind.Record, "Destroyed personal content at the end of its retention"),
        _ => Of(TimelineKind.Record, InWords(entry.Kind), Reason),
    };

    private string? Reason => Said("reason");

    private string Record => Fact("recordNumber") ?? "the certification";

    private string With => Said("with") is { } with ? $" with {with}" : "";

    private string Way => Enum.TryParse<ReceiptWay>(Fact("way"), out var way) ? way.Words : "noted";

    private TimelineEntry Of(TimelineKind kind, string what, string? note = null) => new(entry.At, kind, what) { Note = note };

    private string? Fact(string name) => _facts[name]?.ToString();

    private string? Said(string name) => _details[name]?.ToString();

    private string Day(string name) =>
        DateOnly.TryParseExact(Fact(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.InBrief : "an unknown day";

    /// <summary><c>receipt-taken-back</c> becomes <c>Receipt taken back</c>.</summary>
    private static string InWords(string kind) => $"{char.ToUpperInvariant(kind[0])}{kind[1..].Replace('-', ' ')}";

    private static JsonObject Parse(string? json) => json is null ? [] : JsonNode.Parse(json) as JsonObject ?? [];
}
