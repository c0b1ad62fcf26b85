using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Domain.Tests.Scenarios;

public class ScenarioRunTests
{
    private static readonly Guid Ada = Guid.CreateVersion7();

    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);
    private readonly Scenario _scenario = SampleScenario.Of();

    [Fact]
    public void A_run_begins_with_the_scenes_up_to_the_first_decision()
    {
        var run = Run();

        run.Scenes.Select(scene => scene.Id).ShouldBe(["morning", "comment"]);
        run.Decision!.Id.ShouldBe("comment");
        run.Turns.ShouldBeEmpty();
        run.IsFinished.ShouldBeFalse();
    }

    [Fact]
    public void A_decision_is_kept_with_where_and_when_it_was_taken()
    {
        var step = Run().Choose(1, "reply", _clock);

        step.ShouldBe(new ScenarioStep(Ada, "SC-SAMPLE", 1, 1, "comment", "reply", SampleEdition.Start));
    }

    [Fact]
    public void The_story_goes_on_from_what_was_chosen()
    {
        Run("reply").Scenes.Select(scene => scene.Id).ShouldBe(["thread", "quarrel"]);
        Run("ask").Scenes.Select(scene => scene.Id).ShouldBe(["call"]);
    }

    [Fact]
    public void Both_ways_meet_again_and_end_in_the_same_place()
    {
        var (byQuarrel, straight) = (Run("reply", "more", "facts"), Run("ask", "facts"));

        byQuarrel.Ending!.Id.ShouldBe(straight.Ending!.Id);
        byQuarrel.IsFinished.ShouldBeTrue();
        byQuarrel.Decision.ShouldBeNull();
    }

    [Fact]
    public void Scenes_without_a_decision_are_told_before_the_end_too() =>
        Run("ask", "facts").Scenes.Select(scene => scene.Id).ShouldBe(["evening"]);

    [Fact]
    public void The_transcript_tells_scenes_and_choices_in_the_order_they_were_met()
    {
        var turns = Run("reply", "report").Turns;

        turns.Select(turn => turn.Ordinal).ShouldBe([1, 2]);
        turns.Select(turn => turn.Choice.Id).ShouldBe(["reply", "report"]);
        turns[0].Scenes.Select(scene => scene.Id).ShouldBe(["morning", "comment"]);
        turns[1].Scenes.Select(scene => scene.Id).ShouldBe(["thread", "quarrel"]);
    }

    [Fact]
    public void Steps_are_read_by_their_ordinal_however_they_come()
    {
        var steps = Steps("reply", "report");

        new ScenarioRun(_scenario, Ada, 1, Enumerable.Reverse(steps)).Turns.Select(turn => turn.Choice.Id).ShouldBe(["reply", "report"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    public void Only_the_decision_that_is_open_can_be_taken(int ordinal)
    {
        var run = Run("reply");

        run.Awaits(ordinal).ShouldBeFalse();
        Should.Throw<RuleBrokenException>(() => run.Choose(ordinal, "report", _clock))
            .Message.ShouldBe("You had decided this already, perhaps in another window. The story goes on from there.");
        run.Awaits(2).ShouldBeTrue();
        run.Choose(2, "report", _clock).Ordinal.ShouldBe(2);
    }

    [Fact]
    public void After_the_end_there_is_nothing_to_decide()
    {
        var run = Run("ask", "facts");

        run.Awaits(3).ShouldBeFalse();
        Should.Throw<RuleBrokenException>(() => run.Choose(3, "facts", _clock));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("report")]
    public void A_choice_that_is_not_offered_here_is_refused(string? choice) =>
        Should.Throw<RuleBrokenException>(() => Run().Choose(1, choice, _clock)).Message.ShouldBe("Choose what you would do.");

    [Fact]
    public void The_time_after_the_end_begins_anew_with_the_next_number()
    {
        var again = Run("ask", "facts").Anew();

        again.Turns.ShouldBeEmpty();
        again.Choose(1, "reply", _clock).Run.ShouldBe(2);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, null)]
    [InlineData(0, null)]
    public void Only_the_next_run_follows_one_that_is_at_its_end(int wanted, int? found)
    {
        var run = Run("ask", "facts").Numbered(wanted);

        (run?.Number).ShouldBe(found);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, null)]
    public void No_run_follows_one_that_is_not_at_its_end(int wanted, int? found)
    {
        var run = Run("ask").Numbered(wanted);

        (run?.Number).ShouldBe(found);
    }

    private ScenarioRun Run(params string[] choices) => new(_scenario, Ada, 1, Steps(choices));

    /// <summary>Taken one after the other, as a person would.</summary>
    private List<ScenarioStep> Steps(params string[] choices)
    {
        List<ScenarioStep> steps = [];
        foreach (var choice in choices)
            steps.Add(new ScenarioRun(_scenario, Ada, 1, steps).Choose(steps.Count + 1, choice, _clock));
        return steps;
    }
}
