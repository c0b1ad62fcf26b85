using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Scenarios;

/// <summary>A short situation that goes on from what its reader decides. Every way through ends in the same place or a like one.</summary>
/// <param name="Id">Permanent: <c>SC-NEGATIVE-COMMENT</c>.</param>
/// <param name="Revision">Goes up by one when its nodes or choices change.</param>
/// <param name="Start">The id of the first node.</param>
public sealed record Scenario(
    string Id, int Revision, string Title, string Summary, IReadOnlyList<ClauseId> Clauses, string Start, IReadOnlyList<ScenarioNode> Nodes)
{
    /// <exception cref="KeyNotFoundException">The scenario has no such node.</exception>
    public ScenarioNode this[string id] =>
        Nodes.FirstOrDefault(node => node.Id == id) ?? throw new KeyNotFoundException($"{Id} has no node {id}.");
}

/// <summary>A moment of a scenario.</summary>
/// <param name="Id">Permanent within its scenario.</param>
public abstract record ScenarioNode(string Id);

/// <summary>Something that happens.</summary>
/// <param name="Place">Where it happens; null where it goes on in the same place.</param>
/// <param name="Text">Told to the reader as "you", as plain paragraphs.</param>
/// <param name="Message">What somebody writes or says in it; null where nobody does.</param>
public abstract record Scene(string Id, Place? Place, string Text, Message? Message) : ScenarioNode(Id);

/// <summary>What somebody writes or says.</summary>
public sealed record Message(string From, string Text);

/// <summary>A scene in which nothing is decided.</summary>
/// <param name="Next">The id of the node that follows.</param>
public sealed record Passage(string Id, Place? Place, string Text, Message? Message, string Next) : Scene(Id, Place, Text, Message);

/// <summary>A scene in which the reader decides.</summary>
/// <param name="Ask">The question: "What do you do?"</param>
public sealed record Decision(
    string Id, Place? Place, string Text, Message? Message, string Ask, IReadOnlyList<ScenarioChoice> Choices) : Scene(Id, Place, Text, Message)
{
    public ScenarioChoice? FindChoice(string? id) => Choices.FirstOrDefault(choice => choice.Id == id);
}

/// <summary>Something the reader can do.</summary>
/// <param name="Id">Permanent within its node.</param>
/// <param name="Consequence">What happens then, told before anything is judged.</param>
/// <param name="Why">Why, in the terms of the clauses.</param>
/// <param name="Clauses">Those that decide it.</param>
/// <param name="Next">The id of the node that follows.</param>
public sealed record ScenarioChoice(
    string Id, string Text, Outcome Outcome, string Consequence, string Why, IReadOnlyList<ClauseId> Clauses, string Next);

/// <summary>How a choice stands to the bulletin.</summary>
public enum Outcome
{
    Best,
    Acceptable,

    /// <summary>Not against the bulletin by itself, and likely to end there.</summary>
    Risky,

    /// <summary>Against the bulletin.</summary>
    Violation,
}

/// <summary>The end, where the scenario says what it was about.</summary>
/// <param name="Recap">The clauses to remember.</param>
public sealed record Ending(string Id, string Debrief, IReadOnlyList<ClauseId> Recap) : ScenarioNode(Id);
