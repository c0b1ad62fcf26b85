using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Jobs;

/// <summary>Writes down how background work fares, for HR and for whoever asks whether the server is ready.</summary>
public sealed class Heartbeats(TrainingDb db, TimeProvider clock)
{
    private const int LongestFault = 2000;

    public Task RanAsync(string work, TimeSpan interval, CancellationToken stopping) =>
        NoteAsync(work, interval, heartbeat => heartbeat.Ran(clock.GetUtcNow(), interval), stopping);

    public Task FailedAsync(string work, TimeSpan interval, Exception fault, CancellationToken stopping)
    {
        var words = fault.Message.Length > LongestFault ? fault.Message[..LongestFault] : fault.Message;
        return NoteAsync(work, interval, heartbeat => heartbeat.Failed(clock.GetUtcNow(), words), stopping);
    }

    private async Task NoteAsync(string work, TimeSpan interval, Action<Heartbeat> note, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var heartbeat = await db.Heartbeats.SingleOrDefaultAsync(candidate => candidate.Work == work, stopping)
            ?? db.Heartbeats.Add(new Heartbeat(work, interval)).Entity;
        note(heartbeat);
        try
        {
            await db.SaveChangesAsync(stopping);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another server noted its first round a moment before, and one note is enough.
            db.ChangeTracker.Clear();
        }
    }
}
