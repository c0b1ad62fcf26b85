using PolicyTraining.Domain;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Mail.Digests;

/// <summary>Somebody switched a digest off or on. The newest choice counts; the others say what was before.</summary>
public sealed class DigestChoice
{
    private DigestChoice() { } // EF Core

    /// <param name="employeeId">The supervisor whose digest it is; null for that of Human Resources.</param>
    /// <param name="by">Who chose, as records name them.</param>
    /// <exception cref="RuleBrokenException">The letter is a required notice.</exception>
    public DigestChoice(LetterKind kind, Guid? employeeId, bool isWanted, string by, TimeProvider clock)
    {
        Rule.Require(kind.IsDigest, "Required notices cannot be switched off.");
        (Kind, EmployeeId, IsWanted, By, At) = (kind, employeeId, isWanted, by, clock.GetUtcNow());
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public LetterKind Kind { get; private init; }

    public Guid? EmployeeId { get; private init; }

    public bool IsWanted { get; private init; }

    public string By { get; private init; } = "";

    public DateTimeOffset At { get; private init; }
}
