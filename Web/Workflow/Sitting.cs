using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;

namespace PolicyTraining.Web.Workflow;

/// <summary>Sitting the assessment. Each answer is kept as it is given, so that stopping loses nothing.</summary>
public sealed class Sitting(TrainingDb db, EditionLibrary editions, TimeProvider clock)
{
    /// <summary>The newest attempt with its questions; null before the first.</summary>
    public Task<Attempt?> LatestAsync(Assignment assignment, CancellationToken cancellation) =>
        db.Attempts.Include(attempt => attempt.Questions)
            .Where(attempt => attempt.AssignmentId == assignment.Id)
            .OrderByDescending(attempt => attempt.Number)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>The open attempt, or else a new one: the first, or a retake of what was missed.</summary>
    /// <exception cref="RuleBrokenException">The assessment is passed already.</exception>
    public async Task<Attempt> StartAsync(Assignment assignment, CancellationToken cancellation)
    {
        var latest = await LatestAsync(assignment, cancellation);
        if (latest is { IsOpen: true })
            return latest;

        var edition = await editions.FindAsync(assignment.EditionId, cancellation);
        var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        var next = latest?.Retake(edition, seed, clock) ?? Attempt.First(assignment.Id, edition, seed, clock);
        assignment.Start(clock);
        db.Attempts.Add(next);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return next;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another tab started it a moment before.
            db.ChangeTracker.Clear();
            return (await LatestAsync(assignment, cancellation))!;
        }
    }

    /// <summary>Keeps an answer. The first answer to a question stays, whichever tab gave it.</summary>
    /// <exception cref="RuleBrokenException">There is no such question or option.</exception>
    public async Task<AttemptQuestion> AnswerAsync(
        Assignment assignment, Attempt attempt, int position, string? optionId, CancellationToken cancellation)
    {
        var edition = await editions.FindAsync(assignment.EditionId, cancellation);
        var question = attempt.Answer(position, optionId, edition, clock);
        if (attempt.Passed == true)
            assignment.Pass(clock);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return question;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            db.ChangeTracker.Clear();
            return (await LatestAsync(assignment, cancellation))!.Questions.Single(kept => kept.Position == position);
        }
    }
}
