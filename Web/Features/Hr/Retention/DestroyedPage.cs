using PolicyTraining.Domain.Retention;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>The proof that remains of a destroyed record.</summary>
public sealed record DestroyedPage(Disposition Disposition, string Name, TimeZoneInfo Zone)
{
    public static string Words(DestroyedKind kind) => kind switch
    {
        DestroyedKind.Evidence => "Evidence of signing",
        DestroyedKind.SealedDocument => "Sealed PDF",
        DestroyedKind.Scan => "Scan of the paper form",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind."),
    };
}
