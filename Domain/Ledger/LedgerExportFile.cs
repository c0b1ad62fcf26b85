using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyTraining.Domain.Ledger;

/// <summary>
/// The whole ledger as JSON lines (one JSON object a line, UTF-8, each line ending in a line feed): a heading, every checkpoint,
/// every entry ordered by assignment and sequence, and an end that counts them and holds the SHA-256 of all lines before it.
/// <see cref="LedgerExportCheck"/> reads it again.
/// </summary>
public static class LedgerExportFile
{
    public const string MediaType = "application/jsonl";

    /// <summary>No line comes near it; whatever does is none.</summary>
    public const int LongestLine = 1024 * 1024;

    internal const string Format = "policy-training-ledger";
    internal const int Version = 1;

    internal static readonly JsonSerializerOptions Strict =
        new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = 16 };

    public static string Heading(DateTimeOffset at) => CanonicalJson.Of(new { Ledger = new HeadingPart(Format, Version, at) });

    public static string LineOf(Checkpoint checkpoint) => CanonicalJson.Of(new { Checkpoint = CheckpointPart.Of(checkpoint) });

    /// <param name="isHead">The newest checkpoint has this entry as the head of its chain.</param>
    /// <remarks>What the entry tells of people is written where it was loaded.</remarks>
    public static string LineOf(LedgerEntry entry, bool isHead)
    {
        var about = entry.Details is { } details ? new AboutPart(JsonNode.Parse(details.Content)!.AsObject(), details.Salt) : null;
        return CanonicalJson.Of(new { Entry = EntryPart.Of(entry), Assignment = entry.AssignmentId, IsHead = isHead, About = about });
    }

    /// <param name="sha256">Of all lines before.</param>
    public static string End(int checkpoints, long entries, string sha256) =>
        CanonicalJson.Of(new { End = new EndPart(checkpoints, entries, sha256) });

    internal sealed record HeadingPart(string Format, int Version, DateTimeOffset At);

    /// <summary>What an entry tells of people, with the salt of its digest.</summary>
    internal sealed record AboutPart(JsonObject Content, string Salt);

    internal sealed record EndPart(int Checkpoints, long Entries, string Sha256);

    /// <summary>A line of any kind: one of its parts is there.</summary>
    internal sealed class Line
    {
        public HeadingPart? Ledger { get; init; }

        public CheckpointPart? Checkpoint { get; init; }

        public EntryPart? Entry { get; init; }

        public Guid Assignment { get; init; }

        public bool IsHead { get; init; }

        public AboutPart? About { get; init; }

        public EndPart? End { get; init; }

        public LedgerEntry ToEntry() => Entry!.ToEntry(
            Assignment, About is { } about ? LedgerDetails.Read(about.Salt, CanonicalJson.Of(about.Content)) : null);
    }
}
