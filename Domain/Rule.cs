using System.Diagnostics.CodeAnalysis;

namespace PolicyTraining.Domain;

/// <summary>Someone asked for what the rules forbid; the message says what is wrong and is fit to show them.</summary>
public sealed class RuleBrokenException(string message) : Exception(message);

/// <summary>The guard every verb of the domain begins with.</summary>
public static class Rule
{
    /// <summary>Goes on when the rule holds.</summary>
    /// <exception cref="RuleBrokenException">The rule does not hold; the message is <paramref name="otherwise"/>.</exception>
    public static void Require([DoesNotReturnIf(false)] bool holds, string otherwise)
    {
        if (!holds)
            throw new RuleBrokenException(otherwise);
    }
}
