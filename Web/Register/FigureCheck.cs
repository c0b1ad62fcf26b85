namespace PolicyTraining.Web.Register;

/// <summary>What a night's recount of the desk's figures found.</summary>
/// <param name="Night">The date of the morning it was made on; one recount a night.</param>
/// <param name="Figures">How many figures were counted twice.</param>
/// <param name="Assignments">Over how many assignments.</param>
/// <param name="Differences">What does not agree, a sentence each; empty when all does. It names nobody.</param>
public sealed record FigureCheck(DateOnly Night, DateTimeOffset At, int Figures, int Assignments, IReadOnlyList<string> Differences);
