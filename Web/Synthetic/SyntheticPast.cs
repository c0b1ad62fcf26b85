using PolicyTraining.Web.Demo;

namespace PolicyTraining.Web.Synthetic;

/// <summary>What all lives of the synthetic register share.</summary>
/// <param name="Now">The moment at which the register is made.</param>
/// <param name="Clock">Set to each moment of a life while that is told.</param>
internal sealed record SyntheticPast(
    Guid EditionId, SyntheticCourse Course, SyntheticSignature Signature, TimeZoneInfo Zone, string ReturnAddress, DateTimeOffset Now, StoryClock Clock)
{
    /// <summary>What was assigned before so many days was so before the ledger began.</summary>
    public const int LedgerDays = 90;

    public DateTimeOffset LedgerBegan => Now.AddDays(-LedgerDays);
}
