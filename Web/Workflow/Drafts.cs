using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>What people have chosen and not sent yet. It is kept as they choose, and goes with the answer.</summary>
public sealed class Drafts(TrainingDb db, TimeProvider clock)
{
    public Task<AnswerDraft?> FindAsync(Guid assignmentId, string itemId, CancellationToken cancellation) =>
        db.AnswerDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.AssignmentId == assignmentId && draft.ItemId == itemId, cancellation);

    /// <summary>Keeps what the form holds now, as far as it goes.</summary>
    /// <param name="key">Of the form.</param>
    /// <param name="sequence">How many times the form has changed.</param>
    /// <exception cref="RuleBrokenException">The question is answered, or what is written to it is not kept.</exception>
    public async Task<AnswerDraft> KeepAsync(
        Guid assignmentId, Item item, IEnumerable<string> posted, Guid key, int sequence, CancellationToken cancellation)
    {
        Rule.Require(item.Interaction is not Reflection, "What you write here is not kept.");
        Rule.Require(key != Guid.Empty, "This page is out of date. Load it again.");

        // One at a time: a draft that arrives beside its answer must not outlive it.
        await using var transaction = await db.LockAsync<Assignment>(assignmentId, cancellation);
        Rule.Require(
            !await IsAnsweredAsync(assignmentId, item.Id, key, cancellation),
            "You have answered this question already, perhaps in another window. That answer was kept.");

        var draft = await db.AnswerDrafts.FindAsync([assignmentId, item.Id], cancellation);
        if (draft is null)
            db.AnswerDrafts.Add(draft = new AnswerDraft(assignmentId, item.Id));
        draft.Keep(item.Interaction.Draft(posted), key, sequence, clock);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return draft;
    }

    /// <summary>Removes the draft of an item that is being answered, in the transaction that keeps the answer.</summary>
    public Task DiscardAsync(Guid assignmentId, string itemId, CancellationToken cancellation) =>
        db.AnswerDrafts.Where(draft => draft.AssignmentId == assignmentId && draft.ItemId == itemId).ExecuteDeleteAsync(cancellation);

    /// <summary>A practice question stays open to another form; a question of an attempt does not.</summary>
    private async Task<bool> IsAnsweredAsync(Guid assignmentId, string itemId, Guid key, CancellationToken cancellation) =>
        await db.PracticeAnswers.AnyAsync(answer => answer.AssignmentId == assignmentId && answer.Key == key, cancellation)
        || await db.Attempts
            .Where(attempt => attempt.AssignmentId == assignmentId)
            .OrderByDescending(attempt => attempt.Number)
            .Take(1)
            .SelectMany(attempt => attempt.Questions)
            .AnyAsync(question => question.ItemId == itemId && question.AnsweredAt != null, cancellation);
}
