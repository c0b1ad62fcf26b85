using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyTraining.Domain.Ledger;

/// <summary>
/// One thing that happened to an assignment. The entries of an assignment are its chain: each one's hash covers the one
/// before, so none can be changed, left out or moved without breaking all that follow. Written once, never updated.
/// </summary>
/// <remarks>
/// Hash: SHA-256 over three lines, the version, the previous hash and the canonical JSON of assignment, sequence, kind, time,
/// facts and digest of the details. Facts tell of no person; what does is in <see cref="Details"/>.
/// </remarks>
public sealed class LedgerEntry
{
    /// <summary>What the first entry of every chain names as the one before it.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string Version = "policy-training-ledger-v1";

    private static long _known;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private LedgerEntry() { } // EF Core

    public Guid Id { get; private init; }

    /// <summary>The order in which this program learned of things; they may have happened in the same instant.</summary>
    public long Order { get; } = Interlocked.Increment(ref _known);

    public Guid AssignmentId { get; private init; }

    /// <summary>1 for the first of the chain; 0 while it does not follow its chain yet.</summary>
    public int Sequence { get; private set; }

    /// <summary>One of <see cref="LedgerKind"/>, or one that a newer program wrote.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>When it happened, UTC, in whole microseconds: as exact as every database keeps it.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Canonical JSON.</summary>
    public string Facts { get; private init; } = "";

    /// <summary>Null when it tells of no person.</summary>
    public string? DetailsDigest { get; private init; }

    /// <summary>Null when there are none, when they were purged, or when they were not loaded.</summary>
    public LedgerDetails? Details { get; private init; }

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>A new entry, which has still to <see cref="Follow"/> its chain.</summary>
    /// <param name="facts">What anybody may know: numbers, dates, hashes.</param>
    /// <param name="details">What tells of people.</param>
    public static LedgerEntry Of(Guid assignmentId, string kind, DateTimeOffset at, object facts, object? details = null)
    {
        var id = Guid.CreateVersion7();
        var besides = details is null ? null : new LedgerDetails(id, details);
        return new LedgerEntry
        {
            Id = id,
            AssignmentId = assignmentId,
            Kind = kind,
            At = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)),
            Facts = CanonicalJson.Of(facts),
            Details = besides,
            DetailsDigest = besides?.Digest,
        };
    }

    /// <summary>An entry as a file has it, sound or not; <see cref="LedgerChain"/> tells.</summary>
    public static LedgerEntry Read(
        Guid assignmentId, int sequence, string kind, DateTimeOffset at, string facts, string? details, string previousHash, string hash,
        LedgerDetails? about = null) => new()
        {
            AssignmentId = assignmentId,
            Sequence = sequence,
            Kind = kind,
            At = at,
            Facts = facts,
            DetailsDigest = details,
            Details = about,
            PreviousHash = previousHash,
            Hash = hash,
        };

    /// <summary>Takes its place behind the chain's newest entry. Before it is saved it may have to do so again: somebody else may be first.</summary>
    /// <param name="head">Null at the beginning of a chain.</param>
    public void Follow(LedgerEntry? head)
    {
        Sequence = (head?.Sequence ?? 0) + 1;
        PreviousHash = head?.Hash ?? Beginning;
        Hash = HashOfContents();
    }

    /// <summary>The hash that the entry must have, reckoned anew.</summary>
    /// <exception cref="JsonException">The facts are no JSON.</exception>
    public string HashOfContents()
    {
        var contents = CanonicalJson.Of(new
        {
            Assignment = AssignmentId,
            Sequence,
            Kind,
            At,
            Facts = JsonNode.Parse(Facts, documentOptions: Strict),
            Details = DetailsDigest,
        });
        return Fingerprint.Of(Encoding.UTF8.GetBytes($"{Version}\n{PreviousHash}\n{contents}"));
    }

    /// <summary>A text among the facts; null when there is none of that name, or the facts are no JSON.</summary>
    public string? Fact(string name) => Text(Facts, name);

    /// <summary>A text among the details; null when there is none of that name, or the details were purged or not loaded.</summary>
    public string? Detail(string name) => Text(Details?.Content ?? "{}", name);

    private static string? Text(string json, string name)
    {
        try
        {
            var among = JsonNode.Parse(json, documentOptions: Strict) as JsonObject;
            return among?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
