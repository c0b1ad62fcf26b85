using System.Text;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Content.Outlines;

/// <summary>Writes a scenario's graph as an outline: each node once, each choice with where it leads.</summary>
internal static class ScenarioOutline
{
    public static void Append(StringBuilder text, Scenario scenario)
    {
        text.Append(ReviewDocument.Invariant, $"\n### {scenario.Id}: {scenario.Title}\n\n")
            .Append(ReviewDocument.Invariant, $"Revision {scenario.Revision}. {ReviewDocument.Line(scenario.Summary)} Rests on {string.Join(", ", scenario.Clauses)}. ")
            .Append(ReviewDocument.Invariant, $"Begins at *{scenario.Start}*.\n\n");
        foreach (var node in scenario.Nodes)
            Append(text, node);
    }

    private static void Append(StringBuilder text, ScenarioNode node)
    {
        if (node is Ending ending)
        {
            text.Append(ReviewDocument.Invariant, $"- *{ending.Id}* (end): {ReviewDocument.Line(ending.Debrief)} Recap: {string.Join(", ", ending.Recap)}.\n");
            return;
        }

        var scene = (Scene)node;
        text.Append(ReviewDocument.Invariant, $"- *{scene.Id}*: {ReviewDocument.Line(scene.Text)}\n");
        if (scene.Message is { } message)
            text.Append(ReviewDocument.Invariant, $"  - {message.From}: {ReviewDocument.Line(message.Text)}\n");
        if (scene is Passage passage)
            text.Append(ReviewDocument.Invariant, $"  - goes on to *{passage.Next}*\n");
        if (scene is Decision decision)
            Append(text, decision);
    }

    private static void Append(StringBuilder text, Decision decision)
    {
        text.Append(ReviewDocument.Invariant, $"  - **{ReviewDocument.Line(decision.Ask)}**\n");
        foreach (var choice in decision.Choices)
        {
            text.Append(ReviewDocument.Invariant, $"    - {ReviewDocument.Line(choice.Text)} → **{choice.Outcome.ToString().ToLowerInvariant()}**, ")
                .Append(ReviewDocument.Invariant, $"to *{choice.Next}*{(choice.Clauses.Count > 0 ? $" ({string.Join(", ", choice.Clauses)})" : "")}\n")
                .Append(ReviewDocument.Invariant, $"      - {ReviewDocument.Line(choice.Consequence)}\n")
                .Append(ReviewDocument.Invariant, $"      - *Why:* {ReviewDocument.Line(choice.Why)}\n");
        }
    }
}
