namespace PolicyTraining.Web.Mail.Wordings;

/// <summary>HR reworded a letter, or went back to the wording it ships with. The newest counts; the others are its history.</summary>
public sealed class LetterWording
{
    private LetterWording() { } // EF Core

    /// <param name="letter">The letter's name: <c>nudge-started</c>.</param>
    /// <param name="wording">Null to go back to the wording it ships with.</param>
    /// <param name="by">Who in HR, as records name them.</param>
    public LetterWording(string letter, Wording? wording, string by, TimeProvider clock) =>
        (Letter, Wording, By, At) = (letter, wording, by, clock.GetUtcNow());

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Letter { get; private init; } = "";

    public Wording? Wording { get; private init; }

    public string By { get; private init; } = "";

    public DateTimeOffset At { get; private init; }
}
