using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
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

    public static string Json(SealReport report) => JsonSerializer.Serialize(report, Format);

    public static string Words(SealReport report) => string.Join(Environment.NewLine, [Verdict(report), report.Explanation, "", .. Facts(report)]);

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
}
