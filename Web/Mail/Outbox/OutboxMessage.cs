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

    /// <summary>What happened to the way in which the account's owner signs in, when the letter tells of that.</summary>
    public Guid? AccountChangeId { get; private init; }

    /// <summary>Who it is to, when that is not the employee of the assignment: the supervisor a digest is for.</summary>
    public Guid? EmployeeId { get; private init; }

    /// <summary>The request a decision is about; null for an extension that HR gave of its own accord.</summary>
    public Guid? ExtensionRequestId { get; private init; }

    public OutboxState State { get; private set; }

    public DateTimeOffset QueuedAt { get; private init; }

    /// <summary>Not tried before this instant (UTC).</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>When a dispatcher last took it; the throttle counts by it.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>To whom it went, as it was sent.</summary>
    public string? Recipient { get; private set; }

    /// <summary>Those who have it, one address a line, when it did not reach all: another sending passes them over.</summary>
    public string? Reached { get; private set; }

    /// <summary>Whom another sending passes over.</summary>
    public IReadOnlyList<string> AddressesReached => Reached?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Everybody the mail server took it for and from whom it has not come back.</summary>
    public IReadOnlyList<string> AddressesThatHaveIt =>
        State != OutboxState.Sent ? [] : Reached is null ? AddressesSentTo : AddressesReached;

    private string[] AddressesSentTo => Recipient?.Split(", ") ?? [];

    /// <summary>Its subject, as it was sent.</summary>
    public string? Subject { get; private set; }

    /// <summary>The server's reply, or the fault or reason that kept it back.</summary>
    public string? Outcome { get; private set; }

    public static OutboxMessage About(LetterKind kind, Guid assignmentId, TimeProvider clock) =>
        new(kind, clock) { AssignmentId = assignmentId };

    /// <param name="notBefore">Until then it can be called off without anybody having heard.</param>
    public static OutboxMessage Later(LetterKind kind, Guid assignmentId, DateTimeOffset notBefore, TimeProvider clock) =>
        new(kind, clock) { AssignmentId = assignmentId, NextAttemptAt = notBefore };

    /// <param name="held">Not sent before so much time has passed, in which what it tells of can still be undone.</param>
    public static OutboxMessage With(LetterKind kind, Guid assignmentId, Guid certificationId, TimeProvider clock, TimeSpan held = default) =>
        new(kind, clock) { AssignmentId = assignmentId, CertificationId = certificationId, NextAttemptAt = clock.GetUtcNow() + held };

    public static OutboxMessage AboutInquiry(LetterKind kind, Guid assignmentId, Guid inquiryId, TimeProvider clock) =>
        new(kind, clock) { AssignmentId = assignmentId, InquiryId = inquiryId };

    /// <param name="held">Not sent before so much time has passed, in which the extension can still be undone.</param>
    public static OutboxMessage AboutExtension(Guid assignmentId, Guid? requestId, TimeProvider clock, TimeSpan held = default) =>
        new(LetterKind.ExtensionDecided, clock)
        {
            AssignmentId = assignmentId,
            ExtensionRequestId = requestId,
            NextAttemptAt = clock.GetUtcNow() + held,
        };

    public static OutboxMessage ToAccount(LetterKind kind, Guid accountId, TimeProvider clock) =>
        new(kind, clock) { AccountId = accountId };

    public static OutboxMessage AboutAccount(Guid accountId, Guid changeId, TimeProvider clock) =>
        new(LetterKind.SignInNotice, clock) { AccountId = accountId, AccountChangeId = changeId };

    public static OutboxMessage ToEmployee(LetterKind kind, Guid employeeId, TimeProvider clock) =>
        new(kind, clock) { EmployeeId = employeeId };

    public static OutboxMessage ToHumanResources(LetterKind kind, TimeProvider clock) => new(kind, clock);

    /// <summary>The mail server accepted it.</summary>
    /// <param name="recipients">For whom.</param>
    /// <param name="isForAll">Whether nobody was refused.</param>
    public void Sent(IEnumerable<string> recipients, bool isForAll, string subject, string serverReply, DateTimeOffset at)
    {
        Rule.Require(State != OutboxState.Sent, "This message was sent before.");
        var reached = AddressesReached.Concat(recipients).ToList();
        (State, Recipient, Subject, Outcome, SentAt) = (OutboxState.Sent, string.Join(", ", reached), subject, serverReply, at);
        Reached = isForAll ? null : string.Join('\n', reached);
    }

    /// <summary>It came back from one of those who were to have it, or from the only one.</summary>
    public void ComeBack(string address, string why)
    {
        var reached = AddressesThatHaveIt.Except([address], StringComparer.OrdinalIgnoreCase).ToList();
        Reached = string.Join('\n', reached);
        if (reached.Count == 0)
            (State, Outcome) = (OutboxState.Failed, why);
    }

    /// <summary>Whether a report about this address can be about this message.</summary>
    public bool Knows(string address) =>
        AddressesSentTo.Length < 2 || AddressesSentTo.Contains(address, StringComparer.OrdinalIgnoreCase);

    /// <summary>The address as we know it: one that forwards may report under another.</summary>
    public string AddressFor(string reported) => AddressesSentTo.Length == 1 ? AddressesSentTo[0] : reported;

    /// <summary>HR has it sent once more, under the same Message-ID, to those who do not have it yet.</summary>
    /// <exception cref="RuleBrokenException">It is on its way, or everybody has it.</exception>
    public void SendAgain(TimeProvider clock)
    {
        Rule.Require(State == OutboxState.Failed || (State == OutboxState.Sent && Reached is not null), "This letter is on its way already, or need not go out any more.");
        (State, NextAttemptAt, Attempts, ClaimedAt) = (OutboxState.Queued, clock.GetUtcNow(), 0, null);
    }

    /// <summary>The server refused it for good.</summary>
    public void Fail(string recipient, string subject, string why) =>
        (State, Recipient, Subject, Outcome) = (OutboxState.Failed, recipient, subject, why);

    public void Suppress(string why) => (State, Outcome, ClaimedAt) = (OutboxState.Suppressed, why, null);

    /// <summary>A passing fault: tried again after <paramref name="rest"/>, for as long as it takes.</summary>
    public void Defer(string why, TimeSpan rest, TimeProvider clock) =>
        (State, Outcome, NextAttemptAt) = (OutboxState.Queued, why, clock.GetUtcNow() + rest);

    /// <summary>It may not go out yet. That is no fault, so no attempt is counted.</summary>
    public void Postpone(DateTimeOffset until, string why) =>
        (State, Outcome, NextAttemptAt, ClaimedAt, Attempts) = (OutboxState.Queued, why, until, null, Attempts - 1);
}
