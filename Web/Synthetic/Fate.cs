namespace PolicyTraining.Web.Synthetic;

/// <summary>What became of an assignment of the synthetic register.</summary>
internal enum Fate
{
    AwaitingReceipt,
    Untouched,
    Reading,
    ReadyToSign,
    Declined,

    /// <summary>Signed long ago: its retention has ended, and signature and document were destroyed.</summary>
    Certified,

    /// <summary>Signed lately, with its sealed document.</summary>
    CertifiedLately,
    OnPaper,
    Exempted,
    Left,
}

internal static class Fates
{
    /// <summary>Of a thousand assignments; the rest was certified long ago.</summary>
    private static readonly IReadOnlyList<(Fate Fate, int Share)> Shares =
    [
        (Fate.AwaitingReceipt, 5),
        (Fate.Untouched, 30),
        (Fate.Reading, 30),
        (Fate.ReadyToSign, 10),
        (Fate.Declined, 2),
        (Fate.OnPaper, 30),
        (Fate.Exempted, 15),
        (Fate.Left, 45),
    ];

    extension(Random chance)
    {
        public Fate NextFate()
        {
            var drawn = chance.Next(1000);
            foreach (var (fate, share) in Shares)
            {
                drawn -= share;
                if (drawn < 0)
                    return fate;
            }

            return Fate.Certified;
        }
    }
}
