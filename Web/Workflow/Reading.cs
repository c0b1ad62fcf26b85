using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// The employee's way through the bulletin and its lessons. Opening any of it is receipt, if no notice was accepted
/// before; every step is kept as it is taken.
/// </summary>
public sealed class Reading(
    TrainingDb db,
    EditionLibrary editions,
    Drafts drafts,
    IOptions<AgencyOptions> agency,
    TrainingMetrics metrics,
    TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>Notes that the signed-in employee has the bulletin in front of them.</summary>
    public async Task OpenAsync(Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.Receipt is null)
            await TakeAsync(assignment.Id, fresh => Task.FromResult(Receive(fresh)), cancellation);
    }

    /// <summary>Notes that the employee has opened the bulletin itself, whichever open assignments are about it.</summary>
    public async Task OpenAsync(Guid employeeId, string bulletinNumber, CancellationToken cancellation)
    {
        var awaiting = await db.Assignments.AwaitingReceipt()
            .Where(assignment => assignment.EmployeeId == employeeId)
            .Where(assignment => db.Editions.Any(edition => edition.Id == assignment.EditionId && edition.BulletinNumber == bulletinNumber))
            .Select(assignment => assignment.Id)
            .ToListAsync(cancellation);
        foreach (var id in awaiting)
            await TakeAsync(id, fresh => Task.FromResult(Receive(fresh)), cancellation);
    }

    public async Task<CourseProgress> ProgressAsync(Assignment assignment, Edition edition, CancellationToken cancellation) =>
        new(edition,
            await db.BlockCompletions.AsNoTracking().Where(c => c.AssignmentId == assignment.Id).ToListAsync(cancellation),
            await db.PracticeAnswers.AsNoTracking().Where(a => a.AssignmentId == assignment.Id).ToListAsync(cancellation),
            await db.ScenarioSteps.AsNoTracking().Where(s => s.AssignmentId == assignment.Id).ToListAsync(cancellation));

    /// <summary>Keeps that the person went on from a block. Going on twice is going on once.</summary>
    public async Task ContinueAsync(Assignment assignment, Lesson lesson, Block block, CancellationToken cancellation)
    {
        await TakeAsync(assignment.Id, ContinueAsync, cancellation);
        await FinishAsync(assignment, cancellation);

        async Task ContinueAsync(Assignment fresh)
        {
            Begin(fresh);
            if (!await db.BlockCompletions.AnyAsync(
                c => c.AssignmentId == fresh.Id && c.LessonId == lesson.Id && c.BlockId == block.Id, cancellation))
            {
                db.BlockCompletions.Add(new BlockCompletion(fresh.Id, lesson.Id, block.Id, clock.GetUtcNow()));
            }
        }
    }

    /// <summary>Keeps a practice answer as given.</summary>
    /// <param name="key">Of the form it came with: the same form sent twice is one answer.</param>
    /// <exception cref="RuleBrokenException">The item offers no such answer.</exception>
    public async Task PractiseAsync(
        Assignment assignment, Item item, IEnumerable<string> posted, Guid key, CancellationToken cancellation)
    {
        Rule.Require(key != Guid.Empty, "This page is out of date. Load it again.");
        var response = item.Interaction.Read(posted);

        // One at a time: of two tabs that answer at once, the later one must see the number the other took.
        await using var transaction = await db.LockAsync<Assignment>(assignment.Id, cancellation);
        if (await db.PracticeAnswers.AnyAsync(a => a.AssignmentId == assignment.Id && a.Key == key, cancellation))
            return;

        await db.Entry(assignment).ReloadAsync(cancellation);
        Begin(assignment);
        var earlier = await db.PracticeAnswers.CountAsync(a => a.AssignmentId == assignment.Id && a.ItemId == item.Id, cancellation);
        db.PracticeAnswers.Add(new PracticeAnswer(assignment.Id, item.Id, earlier + 1, response.Text, key, clock.GetUtcNow()));
        await drafts.DiscardAsync(assignment.Id, item.Id, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        metrics.Answered(CoursePart.Practice);
        await FinishAsync(assignment, cancellation);
    }

    /// <summary>The person's newest time through the scenario, or the first, in which nothing is decided yet.</summary>
    public async Task<ScenarioRun> RunAsync(Assignment assignment, Scenario scenario, CancellationToken cancellation)
    {
        var steps = await db.ScenarioSteps.AsNoTracking()
            .Where(step => step.AssignmentId == assignment.Id && step.ScenarioId == scenario.Id)
            .ToListAsync(cancellation);
        var newest = steps.GroupBy(step => step.Run).MaxBy(run => run.Key);
        return new(scenario, assignment.Id, newest?.Key ?? 1, newest ?? Enumerable.Empty<ScenarioStep>());
    }

    /// <summary>Keeps a decision of a scenario. What was decided already stays, whichever tab decided it.</summary>
    /// <param name="run">The time through the scenario it belongs to; the one after the newest begins again once that is at its end.</param>
    /// <returns>The run as it stands then.</returns>
    /// <exception cref="RuleBrokenException">The decision was taken already, or the choice is not offered.</exception>
    public async Task<ScenarioRun> DecideAsync(
        Assignment assignment, Scenario scenario, int run, int ordinal, string? choiceId, CancellationToken cancellation)
    {
        var current = (await RunAsync(assignment, scenario, cancellation)).Numbered(run);
        Rule.Require(current is not null, "That page was not of your newest time through this story. Nothing was changed; it goes on from here.");

        var step = current.Choose(ordinal, choiceId, clock);
        await TakeAsync(assignment.Id, DecideAsync, cancellation);
        metrics.Answered(CoursePart.Scenario);
        await FinishAsync(assignment, cancellation);
        return await RunAsync(assignment, scenario, cancellation);

        async Task DecideAsync(Assignment fresh)
        {
            Begin(fresh);
            if (!await db.ScenarioSteps.AnyAsync(
                s => s.AssignmentId == fresh.Id && s.ScenarioId == scenario.Id && s.Run == step.Run && s.Ordinal == step.Ordinal, cancellation))
            {
                db.ScenarioSteps.Add(step);
            }
        }
    }

    /// <summary>Whoever takes a step in the course has the bulletin, however they came to it: nobody signs without a deadline.</summary>
    private void Begin(Assignment assignment)
    {
        Receive(assignment);
        if (assignment.Start(clock))
            db.Ledger.Add(LedgerFacts.Started(assignment));
    }

    private bool Receive(Assignment assignment)
    {
        var isFirst = assignment.Receive(clock.Today(agency.Value.Zone), ReceiptWay.BulletinOpened, clock);
        if (isFirst)
            db.Ledger.Add(LedgerFacts.Received(assignment));
        return isFirst;
    }

    private async Task FinishAsync(Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.LessonsDoneAt is not null)
            return;

        var edition = await editions.FindAsync(assignment.EditionId, cancellation);
        if ((await ProgressAsync(assignment, edition, cancellation)).AllDone)
            await TakeAsync(assignment.Id, fresh => Task.FromResult(FinishLessons(fresh)), cancellation);
    }

    private bool FinishLessons(Assignment assignment)
    {
        var isFirst = assignment.FinishLessons(clock);
        if (isFirst)
            db.Ledger.Add(LedgerFacts.LessonsDone(assignment));
        return isFirst;
    }

    /// <summary>
    /// Takes a step and saves it. Two tabs that take the same one at once have taken it once: the second looks again at what is
    /// there, and takes what is left of it.
    /// </summary>
    private async Task TakeAsync(Guid assignmentId, Func<Assignment, Task> step, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var assignment = await db.Assignments.FindAsync([assignmentId], cancellation);
            await step(assignment!);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return;
            }
            catch (DbUpdateException refusal) when (refusal.IsLostRace && attempt < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
