using PolicyTraining.Web.Documents;

namespace PolicyTraining.Web.Workflow;

/// <summary>What a name must be to stand on the certification as signature. Whether it is the roster's name is not asked.</summary>
public static class SignatureName
{
    /// <summary>Characters that fit on the form's two lines.</summary>
    public const int MaximumLength = 120;

    /// <summary>What is wrong with the name, fit to show at its field; null when it can be signed with.</summary>
    public static string? FaultOf(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length == 0)
            return "Type your full name. It is your signature.";
        if (trimmed.Length > MaximumLength)
            return $"Shorten the name to at most {MaximumLength} characters; you typed {trimmed.Length}.";
        return CertificationFonts.FirstUnprintable(trimmed) is { } character
            ? $"The certification cannot print the character {character}. Write your name with other letters."
            : null;
    }
}
