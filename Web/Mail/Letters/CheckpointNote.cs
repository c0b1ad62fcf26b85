using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Web.Mail.Letters;

/// <summary>
/// The newest checkpoint of the ledger, as letters to Human Resources state it: what was written down in a mailbox outside
/// cannot be rewritten inside.
/// </summary>
/// <param name="At">In UTC.</param>
public sealed record CheckpointNote(int Number, string RootHash, DateTimeOffset At, TimeZoneInfo Zone)
{
    internal Fact Fact => new($"Ledger checkpoint {Number}", RootHash, $"{At.Exact(Zone)}, {At.Utc}", FactWeight.Code);

    public static CheckpointNote? Of(Checkpoint? checkpoint, TimeZoneInfo zone) =>
        checkpoint is null ? null : new(checkpoint.Number, checkpoint.RootHash, checkpoint.At, zone);
}
