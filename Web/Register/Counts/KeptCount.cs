namespace PolicyTraining.Web.Register.Counts;

/// <summary>
/// How many assignments of a unit stand where. Kept by the database itself with every change of an assignment or of a person
/// (<see cref="Data.CountTriggers"/>), so that no page counts the whole register; recounted each night.
/// </summary>
/// <param name="People">Active, suspended or former.</param>
/// <param name="HasDueOn">Whether they have a due date.</param>
/// <param name="Writer">Who counted, where several write at once: each keeps a count of its own, so that none waits for another. Sum over them.</param>
public sealed record StandingCount(string Unit, People People, Guid EditionId, CountedStage Stage, bool HasDueOn, int Writer, int Count);

/// <summary>The same for one due date, for the lists that are about dates.</summary>
public sealed record DueCount(CountedStage Stage, DateOnly DueOn, string Unit, People People, Guid EditionId, int Writer, int Count);
