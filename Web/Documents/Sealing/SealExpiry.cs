namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>When the sealing certificate has to be replaced, and whether it is time to say so: 90, 60 and 30 days before.</summary>
/// <param name="On">Its last day, UTC.</param>
public sealed record SealExpiry(DateOnly On, int DaysLeft)
{
    private static readonly int[] Warnings = [30, 60, 90];

    /// <summary>The warning that is due: the fewest days that are not yet fewer than those left; null while there is time.</summary>
    public int? Warning => Warnings.Cast<int?>().FirstOrDefault(days => DaysLeft <= days);

    public bool HasPassed => DaysLeft < 0;

    public string Words => HasPassed
        ? $"The sealing certificate expired on {On:yyyy-MM-dd}. Nothing can be sealed until Seal:CertificatePath names a new one."
        : $"The sealing certificate expires on {On:yyyy-MM-dd}, in {DaysLeft} days. Ask for its renewal, under the same name and root.";

    public static SealExpiry Of(SealCertificate certificate, TimeProvider clock)
    {
        var expires = certificate.Leaf.NotAfter.ToUniversalTime();
        return new(DateOnly.FromDateTime(expires), (int)Math.Floor((expires - clock.GetUtcNow().UtcDateTime).TotalDays));
    }
}
