using PolicyTraining.Domain;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>Where a message stands on its way out.</summary>
public enum OutboxState
{
    Queued,

    /// <summary>A dispatcher has claimed it and is talking to the mail server.</summary>
    Sending,

    /// <summary>The mail server accepted it.</summary>
    Sent,

    /// <summary>The mail server refused it for good; HR has to look.</summary>
    Failed,

    /// <summary>Its reason was gone before it went out.</summary>
    Suppressed,
}

/// <summary>
/// A letter owed to the outside world, committed with the fact that caused it and sent afterwards. It is written when
/// it is sent, from the facts of that moment, so that no live link lies in the database.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>A message in Sending for longer than this was left behind by a dispatcher that died.</summary>
    public static readonly TimeSpan ClaimLifetime = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    private OutboxMessage() { } // EF Core

    private OutboxMessage(LetterKind kind, TimeProvider clock)
    {
        Kind = kind;
        QueuedAt = NextAttemptAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public LetterKind Kind { get; private init; }

    public Guid? AssignmentId { get; private init; }

    public Guid? CertificationId { get; private init; }

    public Guid? AccountId { get; private init; }

    public Guid? InquiryId { get; private init; }

    /// <summary>The request a decision is about; null for an extension that HR gave of its own accord.</summary>
    public Guid? ExtensionRequestId { get; private init; }

    public OutboxState State { get; private set; }

    public DateTimeOffset QueuedAt { get; private init; }

    /// <summary>Not tried before this instant (UTC).</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    public DateTimeOffset? ClaimedAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>To whom it went, as it was sent.</summary>
    public string? Recipient { get; private set; }

    /// <summary>Its subject, as it was sent.</summary>
    public string? Subject { get; private set; }

    /// <summary>The server's reply, or the fault or reason that kept it back.</summary>
    public string? Outcome { get; private set; }

    public static OutboxMessage About(LetterKind kind, Guid assignmentId, TimeProvider clock) =>
        new(kind, clock) { AssignmentId = assignmentId };

    public static OutboxMessage With(LetterKind kind, Guid assignmentId, Guid certificationId, TimeProvider clock) =>
        new(kind, clock) { AssignmentId = assignmentId, CertificationId = certificationId };

    public static OutboxMessage AboutInquiry(LetterKind kind, Guid assignmentId, Guid inquiryId, TimeProvider clock) =>
        new(kind, clock) { AssignmentId = assignmentId, InquiryId = inquiryId };

    public static OutboxMessage AboutExtension(Guid assignmentId, Guid? requestId, TimeProvider clock) =>
        new(LetterKind.ExtensionDecided, clock) { AssignmentId = assignmentId, ExtensionRequestId = requestId };

    public static OutboxMessage ToAccount(LetterKind kind, Guid accountId, TimeProvider clock) =>
        new(kind, clock) { AccountId = accountId };

    public static OutboxMessage ToHumanResources(LetterKind kind, TimeProvider clock) => new(kind, clock);

    /// <summary>Whether it was sent is unknown, because its dispatcher died: sent again if it must arrive, else let go.</summary>
    public void Abandon(TimeProvider clock)
    {
        if (Kind.MustArrive)
            (State, NextAttemptAt, Outcome) = (OutboxState.Queued, clock.GetUtcNow(), "Interrupted while sending; sent again under the same Message-ID.");
        else
            Suppress("Interrupted while sending; not repeated, since it may have gone out.");
    }

    public void Sent(string recipient, string subject, string serverReply, DateTimeOffset at)
    {
        Rule.Require(State == OutboxState.Sending, "Only a claimed message can have been sent.");
        (State, Recipient, Subject, Outcome, SentAt) = (OutboxState.Sent, recipient, subject, serverReply, at);
    }

    /// <summary>The server refused it for good.</summary>
    public void Fail(string recipient, string subject, string why) =>
        (State, Recipient, Subject, Outcome) = (OutboxState.Failed, recipient, subject, why);

    public void Suppress(string why) => (State, Outcome) = (OutboxState.Suppressed, why);

    /// <summary>A passing fault: tried again after a pause that grows with the attempts, up to four hours, for as long as it takes.</summary>
    public void Defer(string why, TimeProvider clock)
    {
        var pause = Pauses[Math.Min(Attempts, Pauses.Length) - 1];
        (State, Outcome, NextAttemptAt) = (OutboxState.Queued, why, clock.GetUtcNow() + pause);
    }
}
