using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Jobs;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// The employee's way through the bulletin and its lessons. Opening any of it is receipt, if no notice was accepted
/// before; every step is kept as it is taken.
/// </summary>
public sealed class Reading(
    TrainingDb db, EditionLibrary editions, IOptions<AgencyOptions> agency, IOptions<LadderOptions> ladder, TimeProvider clock)
{
    /// <summary>Notes that the signed-in employee has the bulletin in front of them.</summary>
    public async Task OpenAsync(Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.Receipt is not null)
            return;

        Receive(assignment);
        await SaveUnlessTakenAsync(cancellation);
    }

    /// <summary>Notes that the employee has opened the bulletin itself, whichever open assignments are about it.</summary>
    public async Task OpenAsync(Guid employeeId, string bulletinNumber, CancellationToken cancellation)
    {
        var awaiting = await db.Assignments.AwaitingReceipt()
            .Where(assignment => assignment.EmployeeId == employeeId)
            .Where(assignment => db.Editions.Any(edition => edition.Id == assignment.EditionId && edition.BulletinNumber == bulletinNumber))
            .ToListAsync(cancellation);
        foreach (var assignment in awaiting)
            await OpenAsync(assignment, cancellation);
    }

    public async Task<CourseProgress> ProgressAsync(Assignment assignment, Edition edition, CancellationToken cancellation) =>
        new(edition,
            await db.BlockCompletions.AsNoTracking().Where(c => c.AssignmentId == assignment.Id).ToListAsync(cancellation),
            await db.PracticeAnswers.AsNoTracking().Where(a => a.AssignmentId == assignment.Id).ToListAsync(cancellation));

    /// <summary>Keeps that the person went on from a block. Going on twice is going on once.</summary>
    public async Task ContinueAsync(Assignment assignment, Lesson lesson, Block block, CancellationToken cancellation)
    {
        Begin(assignment);
        if (!await db.BlockCompletions.AnyAsync(
            c => c.AssignmentId == assignment.Id && c.LessonId == lesson.Id && c.BlockId == block.Id, cancellation))
        {
            db.BlockCompletions.Add(new BlockCompletion(assignment.Id, lesson.Id, block.Id, clock.GetUtcNow()));
        }

        await SaveUnlessTakenAsync(cancellation);
        await FinishAsync(assignment, cancellation);
    }

    /// <summary>Keeps a practice answer as given.</summary>
    /// <exception cref="RuleBrokenException">The item has no such option.</exception>
    public async Task PractiseAsync(Assignment assignment, Item item, string? optionId, CancellationToken cancellation)
    {
        var option = item.FindOption(optionId ?? "");
        Rule.Require(option is not null, "Choose one of the answers.");

        Begin(assignment);
        var earlier = await db.PracticeAnswers.CountAsync(a => a.AssignmentId == assignment.Id && a.ItemId == item.Id, cancellation);
        db.PracticeAnswers.Add(new PracticeAnswer(assignment.Id, item.Id, earlier + 1, option.Id, clock.GetUtcNow()));
        await SaveUnlessTakenAsync(cancellation);
        await FinishAsync(assignment, cancellation);
    }

    /// <summary>Whoever takes a step in the course has the bulletin, however they came to it: nobody signs without a deadline.</summary>
    private void Begin(Assignment assignment)
    {
        Receive(assignment);
        assignment.Start(clock);
    }

    private void Receive(Assignment assignment) =>
        assignment.Receive(clock.Today(agency.Value.Zone), ReceiptWay.BulletinOpened, ladder.Value.Ladder, clock);

    private async Task FinishAsync(Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.LessonsDoneAt is not null)
            return;

        var edition = await editions.FindAsync(assignment.EditionId, cancellation);
        if ((await ProgressAsync(assignment, edition, cancellation)).AllDone)
        {
            assignment.FinishLessons(clock);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Two tabs that take the same step at once have taken it once.</summary>
    private async Task SaveUnlessTakenAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            foreach (var entry in refusal.Entries)
                await entry.ReloadAsync(cancellation);
        }
    }
}
