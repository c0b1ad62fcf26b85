namespace PolicyTraining.Domain.Scenarios;

/// <summary>A decision an employee took in a scenario, kept as taken.</summary>
/// <param name="Run">1 for the first time through the scenario, then 2, and so on.</param>
/// <param name="Ordinal">1 for the first decision of the run.</param>
public sealed record ScenarioStep(
    Guid AssignmentId, string ScenarioId, int Run, int Ordinal, string NodeId, string ChoiceId, DateTimeOffset At);

/// <summary>One decision with the scenes that led to it and what came of it.</summary>
/// <param name="Scenes">The last one is the decision.</param>
public sealed record Turn(int Ordinal, IReadOnlyList<Scene> Scenes, ScenarioChoice Choice, DateTimeOffset At);

/// <summary>Once through a scenario, derived from the decisions taken.</summary>
public sealed class ScenarioRun
{
    private readonly Scenario _scenario;
    private readonly Guid _assignmentId;

    /// <param name="steps">Of this run alone.</param>
    public ScenarioRun(Scenario scenario, Guid assignmentId, int number, IEnumerable<ScenarioStep> steps)
    {
        (_scenario, _assignmentId, Number) = (scenario, assignmentId, number);
        var (scenes, node) = Ahead(scenario.Start);
        List<Turn> turns = [];
        foreach (var step in steps.OrderBy(step => step.Ordinal))
        {
            var choice = ((Decision)scenario[step.NodeId]).FindChoice(step.ChoiceId)!;
            turns.Add(new(step.Ordinal, scenes, choice, step.At));
            (scenes, node) = Ahead(choice.Next);
        }

        (Turns, Scenes, Decision, Ending) = (turns, scenes, node as Decision, node as Ending);
    }

    /// <summary>1 for the first time through.</summary>
    public int Number { get; }

    /// <summary>What was decided so far, oldest first.</summary>
    public IReadOnlyList<Turn> Turns { get; }

    /// <summary>What happens now; the last one asks for a decision unless the scenario has ended.</summary>
    public IReadOnlyList<Scene> Scenes { get; }

    /// <summary>What is to be decided now; null at the end.</summary>
    public Decision? Decision { get; }

    /// <summary>Null until the end.</summary>
    public Ending? Ending { get; }

    public bool IsFinished => Ending is not null;

    /// <summary>Whether the decision with this ordinal is the one to be taken now.</summary>
    public bool Awaits(int ordinal) => Decision is not null && ordinal == Turns.Count + 1;

    /// <summary>The time through after this one, in which nothing is decided yet. What was decided in this one stays.</summary>
    public ScenarioRun Anew() => new(_scenario, _assignmentId, Number + 1, []);

    /// <summary>This run, or the one after it once this one is at its end; null for any other number.</summary>
    public ScenarioRun? Numbered(int number) =>
        number == Number ? this : IsFinished && number == Number + 1 ? Anew() : null;

    /// <summary>Decides. Nothing decided before is changed.</summary>
    /// <param name="ordinal">Which decision of the run it answers: a page left open from earlier answers nothing.</param>
    /// <exception cref="RuleBrokenException">The decision was taken already, or the choice is not offered.</exception>
    public ScenarioStep Choose(int ordinal, string? choiceId, TimeProvider clock)
    {
        Rule.Require(Awaits(ordinal), "You had decided this already, perhaps in another window. The story goes on from there.");
        Rule.Require(Decision!.FindChoice(choiceId) is not null, "Choose what you would do.");
        return new(_assignmentId, _scenario.Id, Number, ordinal, Decision.Id, choiceId!, clock.GetUtcNow());
    }

    /// <summary>The scenes from a node on to the next decision or the end.</summary>
    private (List<Scene> Scenes, ScenarioNode End) Ahead(string id)
    {
        List<Scene> scenes = [];
        var node = _scenario[id];
        while (node is Passage passage)
        {
            scenes.Add(passage);
            node = _scenario[passage.Next];
        }

        if (node is Decision decision)
            scenes.Add(decision);
        return (scenes, node);
    }
}
