using PolicyTraining.Content.Files;
using PolicyTraining.Content.Files.Scenarios;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Content.Checks;

/// <summary>Every way through a scenario comes to an end soon, and its choices say what they break.</summary>
internal sealed class ScenarioCheck
{
    private const int MostDecisions = 6;

    private readonly ScenarioText _scenario;
    private readonly FindingList _findings;
    private readonly Dictionary<string, int> _decisionsAhead = [];
    private readonly HashSet<string> _cycles = [];

    private ScenarioCheck(ScenarioText scenario, FindingList findings) => (_scenario, _findings) = (scenario, findings);

    public static void Run(CourseText course, FindingList findings)
    {
        findings.RefuseRepeated(course.Scenarios.Select(scenario => scenario.Id), "scenario");
        foreach (var scenario in course.Scenarios)
            new ScenarioCheck(scenario, findings).Check();

        var shown = course.Lessons.SelectMany(lesson => lesson.Blocks).OfType<PlayText>().Select(block => block.Id).ToList();
        findings.RefuseRepeated(shown, "scenario");
        foreach (var play in shown.Where(play => course.Scenarios.All(scenario => scenario.Id.Value != play.Value)))
            findings.Error(play, Codes.UnknownReference, $"There is no scenario {play.Value}.", "Use the id of one of scenarios/*.yaml.");
        foreach (var scenario in course.Scenarios.Where(scenario => shown.TrueForAll(play => play.Value != scenario.Id.Value)))
        {
            findings.Error(
                scenario.Id,
                Codes.UnusedScenario,
                $"No lesson shows {scenario.Id.Value}.",
                $"Put ::scenario{{{scenario.Id.Value}}} in a lesson.");
        }
    }

    private void Check()
    {
        RequireNode(_scenario.Start);
        var decisions = Walk(_scenario.Start.Value, []);
        if (decisions > MostDecisions)
        {
            _findings.Error(
                _scenario.Start,
                Codes.LongPath,
                $"One way through {_scenario.Id.Value} asks for {decisions} decisions.",
                $"Ask for {MostDecisions} at most.");
        }

        foreach (var node in _scenario.Nodes)
            CheckNode(node);
    }

    private void CheckNode(NodeText node)
    {
        if (!_decisionsAhead.ContainsKey(node.Id.Value))
        {
            _findings.Error(
                node.Id,
                Codes.Unreachable,
                $"No way leads to '{node.Id.Value}'.",
                "Lead there with 'goto' or 'continue', or take it out.");
        }

        foreach (var next in node.Next)
            RequireNode(next);
        if (node.Choices.Count > 0 && node.Choices.All(choice => choice.Choice.Outcome != Outcome.Best))
        {
            _findings.Error(
                node.Id,
                Codes.NoBest,
                $"'{node.Id.Value}' has no best choice.",
                "Give one of its choices 'outcome: best'.");
        }

        foreach (var choice in node.Choices.Where(choice => choice.Choice.Outcome == Outcome.Violation && choice.Clauses.Count == 0))
        {
            _findings.Error(
                choice.At,
                Codes.NoClause,
                $"The choice '{choice.Choice.Id}' breaks the bulletin and does not say where.",
                "Name the clause under 'clauses', or give it another outcome.");
        }

        foreach (var clause in node.Choices.SelectMany(choice => choice.Clauses).Concat(node.Recap)
            .Where(clause => _scenario.Clauses.All(cited => cited.Value != clause.Value)))
        {
            _findings.Error(
                clause,
                Codes.UnknownReference,
                $"{clause.Value} is not among the clauses of {_scenario.Id.Value}.",
                "Add it to 'clauses' and 'reviewed' of the scenario, or take it out here.");
        }
    }

    private void RequireNode(Placed<string> next)
    {
        if (next.Value.Length > 0 && _scenario.FindNode(next.Value) is null)
        {
            _findings.Error(
                next,
                Codes.DeadEnd,
                $"There is no node '{next.Value}' to go on with.",
                $"Lead to one of {string.Join(", ", _scenario.Nodes.Select(node => node.Id.Value))}.");
        }
    }

    /// <summary>Goes every way once.</summary>
    /// <returns>The most decisions that are still to be taken from a node on.</returns>
    private int Walk(string id, HashSet<string> behind)
    {
        if (_scenario.FindNode(id) is not { } node)
            return 0;
        if (_decisionsAhead.TryGetValue(id, out var known))
            return known;

        _ = behind.Add(id);
        var ahead = 0;
        foreach (var next in node.Next)
        {
            if (behind.Contains(next.Value))
                RefuseCycle(next);
            else
                ahead = Math.Max(ahead, Walk(next.Value, behind));
        }

        _ = behind.Remove(id);
        return _decisionsAhead[id] = ahead + (node.Choices.Count > 0 ? 1 : 0);
    }

    private void RefuseCycle(Placed<string> next)
    {
        if (_cycles.Add(next.Value))
        {
            _findings.Error(
                next,
                Codes.Cycle,
                $"This leads back to '{next.Value}', which led here.",
                "Go on to a node that lies ahead, so that every way comes to the debrief.");
        }
    }
}
