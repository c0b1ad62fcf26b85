using PolicyTraining.Domain;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Mail.Outbox;

public enum MailProblemKind
{
    /// <summary>The mail server would not take the letter for this address.</summary>
    AddressRefused,

    /// <summary>The mail server would not take the letter at all: its sender, its size, its content.</summary>
    LetterRefused,

    /// <summary>The mail server took it, and it came back.</summary>
    CameBack,
}

/// <summary>Somebody does not have a letter and will not get it unless HR does something: sends it again, or lets it be.</summary>
public sealed class MailProblem
{
    private MailProblem() { } // EF Core

    /// <param name="words">The mail server's own.</param>
    /// <param name="since">From when on they have gone without it: before <paramref name="at"/> when sending it again was of no use.</param>
    internal MailProblem(Guid messageId, MailProblemKind kind, string address, string words, DateTimeOffset since, DateTimeOffset at) =>
        (MessageId, Kind, Address, Words, Since, At) = (messageId, kind, address, words, since, at);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid MessageId { get; private init; }

    public MailProblemKind Kind { get; private init; }

    /// <summary>Whom the letter did not reach; all its recipients when the letter itself was refused.</summary>
    public string Address { get; private init; } = "";

    public string Words { get; private init; } = "";

    public DateTimeOffset Since { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DateTimeOffset? SentAgainAt { get; private set; }

    public string? SentAgainBy { get; private set; }

    public DateTimeOffset? DismissedAt { get; private set; }

    public string? DismissedBy { get; private set; }

    public string? DismissedBecause { get; private set; }

    public bool IsOpen => SentAgainAt is null && DismissedAt is null;

    /// <summary>HR has the letter sent once more.</summary>
    public void SendAgain(string by, TimeProvider clock)
    {
        RequireOpen();
        (SentAgainBy, SentAgainAt) = (by, clock.GetUtcNow());
    }

    /// <summary>HR lets it be.</summary>
    /// <exception cref="RuleBrokenException">It is settled already, or no reason is given.</exception>
    public void Dismiss(string? reason, string by, TimeProvider clock)
    {
        RequireOpen();
        DismissedBecause = Writing.Of(reason, "the reason");
        (DismissedBy, DismissedAt) = (by, clock.GetUtcNow());
    }

    private void RequireOpen()
    {
        Rule.Require(SentAgainAt is null, $"{SentAgainBy} has had this letter sent again already.");
        Rule.Require(DismissedAt is null, $"{DismissedBy} has dismissed this already.");
    }
}
