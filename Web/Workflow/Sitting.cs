using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Workflow;

/// <summary>Sitting the assessment. Each answer is kept as it is given, so that stopping loses nothing.</summary>
public sealed class Sitting(TrainingDb db, EditionLibrary editions, Drafts drafts, TrainingMetrics metrics, TimeProvider clock)
{
    /// <summary>The newest attempt with its questions; null before the first.</summary>
    public Task<Attempt?> LatestAsync(Assignment assignment, CancellationToken cancellation) =>
        db.Attempts.Include(attempt => attempt.Questions)
            .Where(attempt => attempt.AssignmentId == assignment.Id)
            .OrderByDescending(attempt => attempt.Number)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>What a finished attempt missed, and how much of it was practiced since.</summary>
    public async Task<Review> ReviewAsync(Attempt finished, Edition edition, CancellationToken cancellation) => Review.Of(
        finished,
        edition,
        await db.PracticeAnswers.AsNoTracking().Where(answer => answer.AssignmentId == finished.AssignmentId).ToListAsync(cancellation));

    /// <summary>The open attempt, or else a new one: the first, or a retake of what was missed.</summary>
    /// <exception cref="RuleBrokenException">The assessment is passed already, or what was missed is not practiced yet.</exception>
    public async Task<Attempt> StartAsync(Assignment assignment, CancellationToken cancellation)
    {
        try
        {
            return await TryStartAsync(assignment, cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another tab started it a moment before, or a reminder changed the assignment.
            db.ChangeTracker.Clear();
            return await TryStartAsync(await FreshAsync(assignment, cancellation), cancellation);
        }
    }

    /// <summary>Keeps an answer. The first answer to a question stays, whichever tab gave it.</summary>
    /// <exception cref="RuleBrokenException">There is no such question, or the item offers no such answer.</exception>
    public async Task<AttemptQuestion> AnswerAsync(
        Assignment assignment, Attempt attempt, int position, IEnumerable<string> posted, CancellationToken cancellation)
    {
        var edition = await editions.FindAsync(assignment.EditionId, cancellation);
        // One at a time: of two tabs that give the last two answers at once, the later one must see that it is the last.
        await using var transaction = await db.LockAsync<Assignment>(assignment.Id, cancellation);
        if (await WasAnsweredSinceAsync(attempt, cancellation))
        {
            db.ChangeTracker.Clear();
            attempt = await db.Attempts.Include(candidate => candidate.Questions).SingleAsync(candidate => candidate.Id == attempt.Id, cancellation);
        }

        var question = attempt.Answer(position, posted, edition, clock);
        if (attempt.Passed == true)
            Pass(await FreshAsync(assignment, cancellation), attempt);
        await drafts.DiscardAsync(assignment.Id, question.ItemId, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        metrics.Answered(CoursePart.Assessment);
        return question;
    }

    private async Task<Attempt> TryStartAsync(Assignment assignment, CancellationToken cancellation)
    {
        var latest = await LatestAsync(assignment, cancellation);
        if (latest is { IsOpen: true })
            return latest;

        var edition = await editions.FindAsync(assignment.EditionId, cancellation);
        var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        var next = latest is null
            ? Attempt.First(assignment.Id, edition, seed, clock)
            : await RetakeAsync(latest, edition, seed, cancellation);
        if (assignment.Start(clock))
            db.Ledger.Add(LedgerFacts.Started(assignment));
        db.Attempts.Add(next);
        await db.SaveChangesAsync(cancellation);
        return next;
    }

    private async Task<Attempt> RetakeAsync(Attempt latest, Edition edition, long seed, CancellationToken cancellation)
    {
        var asked = await db.Attempts.AsNoTracking()
            .Where(attempt => attempt.AssignmentId == latest.AssignmentId)
            .SelectMany(attempt => attempt.Questions)
            .Select(question => question.ItemId)
            .ToListAsync(cancellation);
        var next = latest.Retake(edition, asked, seed, clock);
        (await ReviewAsync(latest, edition, cancellation)).RequireDone();
        return next;
    }

    private void Pass(Assignment assignment, Attempt attempt)
    {
        if (assignment.Pass(clock))
            db.Ledger.Add(LedgerFacts.Passed(assignment, attempt));
    }

    private async Task<bool> WasAnsweredSinceAsync(Attempt attempt, CancellationToken cancellation) =>
        await db.Attempts.AsNoTracking()
            .Where(candidate => candidate.Id == attempt.Id)
            .SelectMany(candidate => candidate.Questions)
            .CountAsync(question => question.AnsweredAt != null, cancellation)
        != attempt.Questions.Count(question => question.IsAnswered);

    /// <summary>The assignment as the database has it now, to be changed and saved.</summary>
    private async Task<Assignment> FreshAsync(Assignment assignment, CancellationToken cancellation)
    {
        var fresh = await db.Assignments.SingleAsync(candidate => candidate.Id == assignment.Id, cancellation);
        await db.Entry(fresh).ReloadAsync(cancellation);
        return fresh;
    }
}
