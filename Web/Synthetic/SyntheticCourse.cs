using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Web.Synthetic;

/// <summary>What reading lessons and sitting the assessment leaves behind, the right answer to everything.</summary>
internal sealed class SyntheticCourse(Edition edition, TimeProvider clock)
{
    public Edition Edition => edition;

    /// <summary>All rows of the first <paramref name="lessons"/> lessons.</summary>
    public IEnumerable<object> Read(Guid assignmentId, int lessons) =>
        from lesson in edition.Lessons.Take(lessons)
        from block in lesson.Blocks
        from row in Practise(assignmentId, block).Append(new BlockCompletion(assignmentId, lesson.Id, block.Id, clock.GetUtcNow()))
        select row;

    /// <returns>The first attempt, passed.</returns>
    public Attempt Sit(Guid assignmentId, long seed)
    {
        var attempt = Attempt.First(assignmentId, edition, seed, clock);
        while (attempt.NextOpen is { } question)
        {
            var interaction = edition.Bank[question.ItemId].Interaction;
            attempt.Answer(question.Position, interaction.Post(interaction.Key), edition, clock);
        }

        return attempt;
    }

    private IEnumerable<object> Practise(Guid assignmentId, Block block) => block switch
    {
        PracticeBlock { Item: var item } =>
            [new PracticeAnswer(assignmentId, item.Id, 1, item.Interaction.Key.Text, Guid.CreateVersion7(), clock.GetUtcNow())],
        ScenarioBlock { Scenario: var scenario } => GoThrough(assignmentId, scenario),
        _ => [],
    };

    private List<ScenarioStep> GoThrough(Guid assignmentId, Scenario scenario)
    {
        var steps = new List<ScenarioStep>();
        while (new ScenarioRun(scenario, assignmentId, 1, steps).Decision is { } decision)
        {
            var best = decision.Choices.MinBy(choice => choice.Outcome)!;
            steps.Add(new ScenarioRun(scenario, assignmentId, 1, steps).Choose(steps.Count + 1, best.Id, clock));
        }

        return steps;
    }
}
