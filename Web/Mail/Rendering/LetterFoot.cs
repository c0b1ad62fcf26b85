namespace PolicyTraining.Web.Mail.Rendering;

/// <summary>The lines at the foot of every letter: who sent it, why, and who answers.</summary>
internal static class LetterFoot
{
    /// <summary>Before the address at which a digest is switched off and on.</summary>
    public const string Choice = "You can switch this digest off, and on again:";

    public static IEnumerable<string> Of(Letter letter, Letterhead letterhead)
    {
        yield return letter.Because;
        yield return letter.ReplyTo is { } person
            ? $"A reply to this message goes to {person.Name} ({person.Address})."
            : $"Questions? Reply to this message: Human Resources reads and answers replies ({letterhead.HumanResources.Address}).";
        yield return $"Sent by {Letterhead.Product} for the {letterhead.Agency}, from {letterhead.Sender.Address}.";
    }
}
