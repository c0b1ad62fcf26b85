using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PolicyTraining.Domain.Ledger;

/// <summary>
/// Checks an exported ledger line by line, in flat memory but for one hash for each assignment: every chain is reckoned anew, the
/// checkpoints follow each other, and the newest one covers what the file says it covers.
/// </summary>
/// <remarks>Whose checkpoints they are their seals tell; the caller asks. Feed every line, then read <see cref="Faults"/>.</remarks>
public sealed class LedgerExportCheck : IDisposable
{
    private const int MostFaults = 100;

    private readonly IncrementalHash _lines = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> _faults = [];
    private readonly List<ChainHead> _heads = [];
    private LedgerEntry? _previous;
    private LedgerExportFile.EndPart? _end;
    private int _read;
    private bool _chainIsBroken;

    /// <summary>The newest checkpoint; null when there is none yet.</summary>
    public Checkpoint? Newest { get; private set; }

    public int Checkpoints { get; private set; }

    public int Chains { get; private set; }

    public long Entries { get; private set; }

    /// <summary>What is wrong, a sentence each, at most a hundred; empty when all is well.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <param name="line">Without its line feed.</param>
    /// <exception cref="RuleBrokenException">This is no export of a ledger; the message says why.</exception>
    public void Add(string line)
    {
        _read++;
        Rule.Require(line.Length <= LedgerExportFile.LongestLine, $"Line {_read} is too long for an export of a ledger.");
        Rule.Require(_end is null, $"Line {_read} stands behind the end of the export.");
        var part = Parse(line);
        Rule.Require(_read > 1 == part.Ledger is null, "This is no export of a ledger: it does not begin with its heading.");
        switch (part)
        {
            case { Ledger: { } heading }:
                Rule.Require(
                    heading is { Format: LedgerExportFile.Format, Version: LedgerExportFile.Version },
                    $"This is no export of a ledger that this program can read: it calls itself “{heading.Format}”, version {heading.Version}.");
                break;
            case { Checkpoint: { } checkpoint }:
                Add(checkpoint.ToCheckpoint());
                break;
            case { Entry: not null }:
                Add(part.ToEntry(), part.IsHead);
                break;
            case { End: { } end }:
                End(end);
                return;
            default:
                throw new RuleBrokenException($"Line {_read} is neither a checkpoint nor an entry.");
        }

        _lines.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
    }

    /// <summary>All lines were read.</summary>
    public void Complete()
    {
        if (_end is null)
            Fault("The export is cut off: its end is missing.");
        if (Newest is null)
            return;

        var tree = new HeadTree(_heads);
        if (tree.Size != Newest.Chains || tree.RootHash != Newest.RootHash)
            Fault($"The ledger is not the one that checkpoint {Newest.Number} covers.");
    }

    public void Dispose() => _lines.Dispose();

    private void Add(Checkpoint checkpoint)
    {
        Fault(
            checkpoint.Number != (Newest?.Number ?? 0) + 1 ? $"Checkpoint {(Newest?.Number ?? 0) + 1} is missing."
            : checkpoint.PreviousHash != (Newest?.Hash ?? LedgerEntry.Beginning) ? $"Checkpoint {checkpoint.Number} does not follow the one before it."
            : !checkpoint.IsAsWritten ? $"Checkpoint {checkpoint.Number} was changed after it was written."
            : null);
        (Newest, Checkpoints) = (checkpoint, Checkpoints + 1);
    }

    private void Add(LedgerEntry entry, bool isHead)
    {
        if (_previous?.AssignmentId != entry.AssignmentId)
            (_previous, _chainIsBroken, Chains) = (null, false, Chains + 1);

        // What follows the first fault of a chain is not judged: it would only repeat it.
        if (!_chainIsBroken && LedgerChain.FaultOf(entry.AssignmentId, entry, _previous) is { } fault)
        {
            _chainIsBroken = true;
            Fault(fault.ToString());
        }

        if (isHead)
            _heads.Add(new(entry.AssignmentId, entry.Sequence, entry.Hash));
        (_previous, Entries) = (entry, Entries + 1);
    }

    private void End(LedgerExportFile.EndPart end)
    {
        _end = end;
        if (end.Checkpoints != Checkpoints || end.Entries != Entries || end.Sha256 != Convert.ToHexStringLower(_lines.GetHashAndReset()))
            Fault("The export was changed after it was written, or damaged on its way: its end does not fit what stands before it.");
    }

    private void Fault(string? fault)
    {
        if (fault is not null && _faults.Count < MostFaults)
            _faults.Add(fault);
    }

    private LedgerExportFile.Line Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerExportFile.Line>(line, LedgerExportFile.Strict) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException fault)
        {
            throw new RuleBrokenException($"This is no export of a ledger: line {_read}: {fault.Message}");
        }
    }
}
