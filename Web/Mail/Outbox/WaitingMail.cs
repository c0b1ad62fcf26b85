namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>What has not gone out although nothing but the mail server keeps it back.</summary>
internal static class WaitingMail
{
    extension(IQueryable<OutboxMessage> messages)
    {
        /// <summary>Since when each waits that is due, or was tried in vain; not what is held for its day or for an undo.</summary>
        public IQueryable<DateTimeOffset?> WaitingSince(DateTimeOffset now) => messages
            .Where(message => message.State == OutboxState.Queued && (message.NextAttemptAt <= now || message.Attempts > 0))
            .Select(message => (DateTimeOffset?)(message.Attempts > 0 ? message.QueuedAt : message.NextAttemptAt));
    }
}
