using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Commands;

/// <summary>What the verifier found, for a person or a script at the command line.</summary>
internal static class VerificationPrint
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for a terminal, not for a page
        WriteIndented = true,
    };

    /// <param name="ledger">What a ledger extract says of the file; null where none was given.</param>
    public static string Json(SealReport report, LedgerVerdict? ledger)
    {
        var print = JsonSerializer.SerializeToNode(report, Format)!;
        if (ledger is not null)
            print["ledger"] = JsonSerializer.SerializeToNode(new { ledger.IsProved, ledger.Explanation, Checkpoint = ledger.Checkpoint.Number }, Format);
        return print.ToJsonString(Format);
    }

    /// <param name="ledger">What a ledger extract says of the file; null where none was given.</param>
    public static string Words(SealReport report, LedgerVerdict? ledger) => string.Join(
        Environment.NewLine,
        [Verdict(report), report.Explanation, "", .. Facts(report), .. ledger is null ? [] : Words(ledger)]);

    private static string Verdict(SealReport report) => report.Verdict switch
    {
        SealVerdict.Authentic when report.Mark != FormMark.None => $"Authentic, {report.Mark.Banner}",
        SealVerdict.Authentic => "Authentic",
        SealVerdict.Unproven => "Unchanged, but the time of sealing is not proven",
        SealVerdict.Altered => "Altered",
        SealVerdict.NotIssuedHere => "Not issued here",
        _ => "No seal",
    };

    private static IEnumerable<string> Facts(SealReport report)
    {
        if (report.Signer is not null)
            yield return $"Sealed by   {report.Signer}";
        if (report.SealedAt is { } time)
            yield return $"Sealed at   {time.Utc}, as the seal says";
        if (report.Timestamp is { } stamp)
            yield return $"Time-stamp  {stamp.At.Utc}, by {stamp.Authority}{(stamp.IsTrusted ? "" : ", which is not trusted here")}";
        if (report.IsUnchanged)
            yield return $"Level       {(report.Timestamp?.At).LevelOfSeal.Name}";
        yield return $"SHA-256     {report.FileHash}";
    }

    private static IEnumerable<string> Words(LedgerVerdict ledger)
    {
        yield return "";
        yield return ledger.IsProved ? "On the ledger" : "Not proved by the ledger";
        yield return ledger.Explanation;
        yield return "";
        if (ledger.Entry is { } entry)
            yield return $"Record      {entry.Fact(LedgerFacts.RecordNumber)}, sealed at {entry.At.Utc}";
        yield return $"Checkpoint  {ledger.Checkpoint.Number} of {ledger.Checkpoint.At.Utc}";
        yield return $"Root hash   {ledger.Checkpoint.RootHash}";
    }
}
