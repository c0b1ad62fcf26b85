using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>Letters that wait a while, so that what they tell of can still be undone.</summary>
internal static class HeldLetters
{
    extension(IQueryable<OutboxMessage> outbox)
    {
        /// <summary>Keeps back the letter of this kind about the assignment that has not been sent yet.</summary>
        /// <returns>False when none waits: it has gone out, or is about to.</returns>
        public async Task<bool> WithholdAsync(LetterKind kind, Guid assignmentId, CancellationToken cancellation) =>
            await outbox
                .Where(message => message.Kind == kind && message.AssignmentId == assignmentId && message.State == OutboxState.Queued && message.Attempts == 0)
                .ExecuteUpdateAsync(
                    message => message
                        .SetProperty(letter => letter.State, OutboxState.Suppressed)
                        .SetProperty(letter => letter.Outcome, "Human Resources undid what it was to tell of."),
                    cancellation) > 0;
    }
}
