using System.Text;
using System.Text.Json;

namespace PolicyTraining.Domain.Ledger;

/// <summary>A <see cref="LedgerExtract"/> as a JSON file, which says in its first words what it is and in which version.</summary>
public static class LedgerExtractFile
{
    public const string MediaType = "application/json";

    /// <summary>No extract comes near it; whatever does is none.</summary>
    public const int MaximumBytes = 32 * 1024 * 1024;

    private const string Format = "policy-training-ledger-extract";
    private const int Version = 1;
    private const int MaximumProof = 64;
    private const int HashLength = 64;

    private static readonly JsonSerializerOptions Strict =
        new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = 16 };

    private sealed record File(string Format, int Version, CheckpointPart Checkpoint, IReadOnlyList<ChainPart> Chains);

    private sealed record ChainPart(Guid Assignment, int Index, IReadOnlyList<string> Proof, IReadOnlyList<EntryPart> Entries);

    public static byte[] Write(LedgerExtract extract)
    {
        return Encoding.UTF8.GetBytes(CanonicalJson.Of(new File(
            Format,
            Version,
            CheckpointPart.Of(extract.Checkpoint),
            [.. extract.Chains.Select(chain => new ChainPart(
                chain.AssignmentId, chain.Inclusion.Index, chain.Inclusion.Proof, [.. chain.Entries.Select(EntryPart.Of)]))])));
    }

    /// <summary>Reads what may come from anywhere. Whether it is sound, <see cref="LedgerExtract.Fault"/> tells.</summary>
    /// <exception cref="RuleBrokenException">It is no ledger extract; the message says why.</exception>
    public static LedgerExtract Read(ReadOnlyMemory<byte> bytes)
    {
        Rule.Require(bytes.Length <= MaximumBytes, $"This is no ledger extract: it is larger than {MaximumBytes / 1024 / 1024} MB.");
        var file = Parse(bytes);
        Rule.Require(file.Format == Format, $"This is no ledger extract: its format is not \"{Format}\".");
        Rule.Require(file.Version == Version, $"This ledger extract is of version {file.Version}; this program reads version {Version}. Use a newer program.");
        RequireHashes(file);
        return new LedgerExtract(file.Checkpoint.ToCheckpoint(), [.. file.Chains.Select(ChainOf)]);
    }

    private static File Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<File>(bytes.Span, Strict) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException fault)
        {
            throw new RuleBrokenException($"This is no ledger extract: {fault.Message}");
        }
    }

    private static void RequireHashes(File file)
    {
        // The reader lets null pass as an element of a list.
        Rule.Require(
            file.Chains.All(chain => chain is not null && chain.Entries.All(entry => entry is not null)), "This is no ledger extract: a part of it is null.");
        string[] hashes =
        [
            file.Checkpoint.RootHash, file.Checkpoint.PreviousHash, file.Checkpoint.Hash,
            .. file.Chains.SelectMany(chain => chain.Proof),
            .. file.Chains.SelectMany(chain => chain.Entries).SelectMany(entry => new[] { entry.PreviousHash, entry.Hash, entry.Details ?? entry.Hash }),
        ];
        Rule.Require(
            hashes.All(hash => hash is { Length: HashLength } && hash.All(char.IsAsciiHexDigitLower)),
            "This is no ledger extract: a hash in it is not 64 lower-case hexadecimal digits.");
        Rule.Require(
            file.Chains.All(chain => chain.Proof.Count <= MaximumProof), $"This is no ledger extract: a proof in it has more than {MaximumProof} steps.");
    }

    private static ExtractedChain ChainOf(ChainPart part) => new(
        part.Assignment,
        [.. part.Entries.Select(entry => entry.ToEntry(part.Assignment))],
        new Inclusion(part.Index, part.Proof));
}
