using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Scenarios;
using PolicyTraining.Domain.Tests.Scenarios;

namespace PolicyTraining.Domain.Tests.Learning;

public class ScenarioProgressTests
{
    private readonly Edition _edition;
    private readonly Lesson _lesson;
    private readonly List<BlockCompletion> _continued = [];
    private readonly List<ScenarioStep> _steps = [];

    public ScenarioProgressTests()
    {
        var sample = SampleEdition.Of();
        _lesson = new Lesson("first", "first", "", 3,
            [sample.Lessons[0].Blocks[0], new ScenarioBlock("story", SampleScenario.Of()), sample.Lessons[0].Blocks[2]]);
        _edition = sample with { Lessons = [_lesson, sample.Lessons[1]] };
    }

    private CourseProgress Progress => new(_edition, _continued, [], _steps);

    [Fact]
    public void A_first_decision_begins_the_lesson()
    {
        Progress.StandingOf(_lesson).ShouldBe(LessonStanding.NotStarted);

        Decide(1, "comment", "ask");

        Progress.StandingOf(_lesson).ShouldBe(LessonStanding.InProgress);
        Progress.HasBegun(_lesson.Blocks[1]).ShouldBeTrue();
    }

    [Fact]
    public void A_lesson_is_done_only_when_its_scenario_has_ended()
    {
        Continue("read");
        Continue("story");
        Continue("end");
        Decide(1, "comment", "ask");
        Progress.StandingOf(_lesson).ShouldBe(LessonStanding.InProgress);
        Progress.Missing(_lesson).Select(block => block.Id).ShouldBe(["story"]);

        Decide(1, "call", "facts");

        Progress.StandingOf(_lesson).ShouldBe(LessonStanding.Done);
        Progress.Missing(_lesson).ShouldBeEmpty();
    }

    [Fact]
    public void Beginning_anew_takes_nothing_away()
    {
        Decide(1, "comment", "ask");
        Decide(1, "call", "facts");

        Decide(2, "comment", "reply");

        Progress.IsPracticed(_lesson.Blocks[1]).ShouldBeTrue();
    }

    [Fact]
    public void What_a_lesson_wants_is_its_practice_and_its_last_block() =>
        Progress.Missing(_lesson).Select(block => block.Id).ShouldBe(["story", "end"]);

    [Fact]
    public void Resuming_leads_back_into_a_story_that_was_begun()
    {
        _continued.Add(new BlockCompletion(Guid.Empty, "second", "read", SampleEdition.Start));

        Decide(1, "comment", "ask");

        Progress.Resume()!.Value.Block.Id.ShouldBe("story");
    }

    [Fact]
    public void Resuming_after_a_story_leads_on_from_it()
    {
        Decide(1, "comment", "ask");
        Decide(1, "call", "facts");
        Continue("read");

        Continue("story");

        Progress.Resume()!.Value.Block.Id.ShouldBe("end");
    }

    private void Continue(string block) =>
        _continued.Add(new BlockCompletion(Guid.Empty, "first", block, Later()));

    private void Decide(int run, string node, string choice) =>
        _steps.Add(new ScenarioStep(Guid.Empty, "SC-SAMPLE", run, _steps.Count(step => step.Run == run) + 1, node, choice, Later()));

    private DateTimeOffset Later() => SampleEdition.Start.AddMinutes(1 + _continued.Count + _steps.Count);
}
