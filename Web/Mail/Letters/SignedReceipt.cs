using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>The facts about a signed certification that both of its letters state.</summary>
/// <param name="Unit">The employee's unit when signing.</param>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="RecordNumber">Such as <c>2110-7K3M9QXTC</c>.</param>
/// <param name="SignedAt">In UTC.</param>
/// <param name="Zone">The agency's zone.</param>
/// <param name="IsOnTime">As judged at signing; never judged again here.</param>
/// <param name="Url">The certification's page.</param>
/// <param name="FileName">Of the sealed PDF.</param>
/// <param name="Pdf">The sealed PDF exactly as stored.</param>
public sealed record SignedReceipt(
    Correspondent Employee,
    string Unit,
    string Bulletin,
    string RecordNumber,
    DateTimeOffset SignedAt,
    TimeZoneInfo Zone,
    DateOnly DueOn,
    bool IsOnTime,
    string Url,
    string FileName,
    ReadOnlyMemory<byte> Pdf)
{
    /// <summary>What it stands in for; null unless it is a correction.</summary>
    public SupersededReceipt? Superseded { get; init; }

    /// <summary>Nothing, unless it is a correction.</summary>
    internal IEnumerable<Fact> Correction =>
        Superseded is { } superseded ? [new("Supersedes", superseded.RecordNumber, superseded.Reason, FactWeight.Strong)] : [];

    internal IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["employee"] = Employee.Name,
        ["unit"] = Unit,
        ["bulletin"] = Bulletin,
        ["record"] = RecordNumber,
        ["signed"] = SignedAt.InWords(Zone),
        ["signed-short"] = SignedOn.InBrief,
        ["timeliness"] = Timeliness,
    };

    private DateOnly SignedOn => SignedAt.DateIn(Zone);

    private string Timeliness => IsOnTime ? "on time" : "late";

    internal Fact Signed => new("Signed", SignedAt.Exact(Zone), SignedAt.Utc);

    internal Fact Standing => new("Timeliness", IsOnTime ? "On time" : "Late", $"Due {DueOn.InWords}.", FactWeight.Strong);

    /// <summary>Reckoned from the attachment itself, so that the letter can only speak of the file it carries.</summary>
    internal Fact Hash => new(
        "SHA-256", Fingerprint.Of(Pdf.Span), $"Of the attached {Attachment.FileName}, {Prose.Bytes(Pdf.Length)}.", FactWeight.Code);

    internal Attachment Attachment => new(PlainName.Of(FileName), "application/pdf", Pdf);
}

/// <summary>The certification that a corrected one stands in for.</summary>
/// <param name="Reason">Why HR corrected it.</param>
public sealed record SupersededReceipt(string RecordNumber, string Reason);
