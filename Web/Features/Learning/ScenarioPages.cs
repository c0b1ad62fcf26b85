using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Puts a scenario together as far as its reader has come.</summary>
public sealed class ScenarioPages(Reading reading, ClauseCards cards)
{
    /// <param name="again">Opens the beginning once more when the scenario has ended.</param>
    public async Task<ScenarioPage> ShowAsync(
        LessonPlace place, ScenarioBlock block, bool again, CourseAddress address, CancellationToken cancellation)
    {
        var newest = await reading.RunAsync(place.Course.Assignment, block.Scenario, cancellation);
        var run = again && newest.IsFinished ? newest.Anew() : newest;
        return new(
            block.Scenario.Summary,
            run,
            await ClausesAsync(run.Turns.Count == 0 ? [] : run.Turns[^1].Choice.Clauses),
            await ClausesAsync(run.Ending?.Recap ?? []),
            address.Scenario(place.Lesson.Id, block.Id),
            run.IsFinished ? address.TryAgain(place.Lesson.Id, block.Id) : null,
            run.Number > newest.Number ? place.Address(address) : null);

        Task<IReadOnlyList<ClauseCard>> ClausesAsync(IReadOnlyList<ClauseId> ids) =>
            cards.OfAsync(place.Edition.Bulletin, ids, address, cancellation);
    }
}
