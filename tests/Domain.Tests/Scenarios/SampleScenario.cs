using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Domain.Tests.Scenarios;

/// <summary>
/// A comment comes in; answering it alone leads through a quarrel, bringing somebody in straight to the call. Both meet
/// there, and everything ends after the second or third decision.
/// </summary>
internal static class SampleScenario
{
    private static readonly IReadOnlyList<ClauseId> Clauses = [ClauseId.Parse("I.A")];

    public static Scenario Of() => new("SC-SAMPLE", 1, "A comment", "A comment comes in.", Clauses, "morning",
    [
        new Passage("morning", Place.AgencyPage, "It is early.", null, "comment"),
        new Decision("comment", null, "A comment comes in.", new Message("Rosa", "Shame on you."), "What do you do?",
        [
            Choice("reply", Outcome.Violation, "thread"),
            Choice("ask", Outcome.Best, "call"),
        ]),
        new Passage("thread", null, "They quarrel.", null, "quarrel"),
        new Decision("quarrel", null, "It goes on.", null, "What now?", [Choice("report", Outcome.Best, "call"), Choice("more", Outcome.Risky, "call")]),
        new Decision("call", Place.Phone, "The phone rings.", null, "What do you say?", [Choice("facts", Outcome.Best, "evening")]),
        new Passage("evening", null, "It is evening.", null, "end"),
        new Ending("end", "It was about comments.", Clauses),
    ]);

    private static ScenarioChoice Choice(string id, Outcome outcome, string next) =>
        new(id, $"Text of {id}", outcome, $"After {id}.", "The clause says so.", Clauses, next);
}
