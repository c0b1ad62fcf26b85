using PolicyTraining.Domain;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>HR holds all mail back. Nothing is lost: what is owed waits in the outbox until HR lets it go.</summary>
public sealed class MailPause
{
    private MailPause() { } // EF Core

    /// <exception cref="RuleBrokenException">No reason is given.</exception>
    public MailPause(string? reason, string by, TimeProvider clock)
    {
        Reason = Writing.Of(reason, "why mail is held back");
        (BeganBy, BeganAt) = (by, clock.GetUtcNow());
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Reason { get; private init; } = "";

    public string BeganBy { get; private init; } = "";

    public DateTimeOffset BeganAt { get; private init; }

    public string? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>At most one pause does; kept beside the facts so that an index sees to it.</summary>
    public bool Lasts { get; private set; } = true;

    public void End(string by, TimeProvider clock)
    {
        Rule.Require(Lasts, $"Mail is not held back any more: {EndedBy} let it go.");
        (EndedBy, EndedAt, Lasts) = (by, clock.GetUtcNow(), false);
    }
}
