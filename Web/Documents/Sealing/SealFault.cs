using System.Diagnostics.CodeAnalysis;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The first thing found wrong with a sealed file; the verifier turns it into its report.</summary>
internal sealed class SealFault(SealVerdict verdict, string explanation) : Exception(explanation)
{
    private const string Fresh = "Ask for a fresh copy.";

    public SealVerdict Verdict { get; } = verdict;

    /// <param name="what">What does not fit, as the end of a sentence.</param>
    public static void RequireIntact([DoesNotReturnIf(false)] bool holds, string what)
    {
        if (!holds)
            throw Altered(what);
    }

    /// <param name="what">How it differs from what we issue, as the end of a sentence.</param>
    public static void RequireOurs([DoesNotReturnIf(false)] bool holds, string what)
    {
        if (!holds)
            throw new SealFault(SealVerdict.NotIssuedHere, $"This file bears an electronic seal, but it was not issued here: {what}.");
    }

    public static void RequireSeal([DoesNotReturnIf(false)] bool holds, string explanation)
    {
        if (!holds)
            throw new SealFault(SealVerdict.NoSeal, explanation);
    }

    public static SealFault Altered(string what) =>
        new(SealVerdict.Altered, $"This file was changed after it was sealed: {what}. {Fresh}");
}
