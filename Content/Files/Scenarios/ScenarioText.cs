using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Content.Files.Scenarios;

/// <summary>A scenario as written, with the places of its parts.</summary>
/// <param name="Start">The id of the first node, where it is named.</param>
/// <param name="Told">Everything its reader is told, apart from what people write or say in it.</param>
internal sealed record ScenarioText(
    Scenario Scenario,
    Placed<string> Id,
    Placed<string> Start,
    IReadOnlyList<NodeText> Nodes,
    IReadOnlyList<Placed<string>> Told,
    Review Review)
{
    public IReadOnlyList<Placed<ClauseId>> Clauses => Review.Clauses;

    public NodeText? FindNode(string id) => Nodes.FirstOrDefault(node => node.Id.Value == id);
}

/// <summary>A node as written.</summary>
/// <param name="Next">Where each way out of it leads: its choices in order, or the node that follows.</param>
/// <param name="Choices">In the order written; empty where nothing is decided.</param>
/// <param name="Recap">The clauses an ending repeats.</param>
/// <param name="Message">What somebody writes or says; null where nobody does.</param>
internal sealed record NodeText(
    Placed<string> Id,
    ScenarioNode Node,
    IReadOnlyList<Placed<string>> Next,
    IReadOnlyList<ChoiceText> Choices,
    IReadOnlyList<Placed<ClauseId>> Recap,
    Placed<string>? Message);

/// <summary>A choice as written.</summary>
internal sealed record ChoiceText(Placed<ScenarioChoice> At, IReadOnlyList<Placed<ClauseId>> Clauses, Placed<string> Next)
{
    public ScenarioChoice Choice => At.Value;

    /// <summary>Its id, at the place of the whole choice.</summary>
    public Placed<string> Id => new(Choice.Id, At.File, At.Line);
}
