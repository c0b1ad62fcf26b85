using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>A scenario as far as its reader has come: what was decided, what came of it, and what happens now.</summary>
/// <param name="Deciding">The clauses that bear on what was decided last. Those of an open decision are not on the page.</param>
/// <param name="Recap">The clauses to remember at the end.</param>
/// <param name="Decide">Where a decision is posted.</param>
/// <param name="Again">Leads to the beginning once more; null before the end.</param>
/// <param name="Ended">Leads back to how it ended, from a beginning in which nothing is decided yet; else null.</param>
public sealed record ScenarioPage(
    string Summary,
    ScenarioRun Run,
    IReadOnlyList<ClauseCard> Deciding,
    IReadOnlyList<ClauseCard> Recap,
    string Decide,
    string? Again,
    string? Ended)
{
    /// <summary>The field of the decision. One that was refused comes back through the model state.</summary>
    public string? Choice => null;

    /// <summary>The decision taken last; null before the first.</summary>
    public Turn? Latest => Run.Turns.Count == 0 ? null : Run.Turns[^1];

    /// <summary>Which decision of the run is to be taken now.</summary>
    public int Ordinal => Run.Turns.Count + 1;

    public IEnumerable<SelectListItem> Choices => Run.Decision?.Choices.Select(choice => new SelectListItem(choice.Text, choice.Id)) ?? [];

    /// <summary>Above what happens now.</summary>
    public string Heading => this switch
    {
        { Run.IsFinished: true } => "What this was about",
        { Latest: null } => "How it begins",
        _ => "The story goes on",
    };
}

/// <summary>A decision as it is posted.</summary>
/// <param name="Run">The time through the scenario that the page showed.</param>
/// <param name="Ordinal">The decision of that run that the page asked for.</param>
public sealed record DecisionForm(int Run, int Ordinal, string? Choice);
