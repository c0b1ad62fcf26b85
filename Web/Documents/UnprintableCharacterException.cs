namespace PolicyTraining.Web.Documents;

/// <summary>A text holds a character that the document's fonts cannot print; the message names it.</summary>
public sealed class UnprintableCharacterException(string character, string text)
    : Exception($"The document cannot print the character {character} in “{text}”. Write it with other letters.")
{
    /// <summary>The character as people see it and as Unicode numbers it: <c>“名” (U+540D)</c>.</summary>
    public string Character { get; } = character;
}
