using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Domain.Learning;

/// <summary>Teaches a group of clauses as a sequence of blocks, one idea each.</summary>
/// <param name="Id">Permanent, and the last part of the page's address: <c>public-records</c>.</param>
/// <param name="Minutes">About how long it takes, in minutes; told, never enforced.</param>
public sealed record Lesson(string Id, string Title, string Summary, int Minutes, IReadOnlyList<Block> Blocks)
{
    public IEnumerable<ClauseId> Clauses => Blocks.SelectMany(block => block.Clauses).Distinct();

    public Block? FindBlock(string id) => Blocks.FirstOrDefault(block => block.Id == id);
}

/// <summary>One screen of a lesson.</summary>
/// <param name="Id">Permanent within its lesson: progress refers to it.</param>
public abstract record Block(string Id, string Title, IReadOnlyList<ClauseId> Clauses);

/// <summary>An explanation with the clauses it explains beside it, verbatim.</summary>
/// <param name="Html">Rendered from Markdown that can carry no HTML of its own; safe to write to the page as it is.</param>
public sealed record TeachingBlock(string Id, string Title, string Html, IReadOnlyList<ClauseId> Clauses) : Block(Id, Title, Clauses);

/// <summary>An item to try at once, with feedback. Right or wrong, an answer counts as practiced.</summary>
public sealed record PracticeBlock(string Id, Item Item) : Block(Id, "Try it yourself", Item.Clauses);

/// <summary>A scenario to go through. Whichever way it goes, its end counts as practiced.</summary>
public sealed record ScenarioBlock(string Id, Scenario Scenario) : Block(Id, Scenario.Title, Scenario.Clauses);
