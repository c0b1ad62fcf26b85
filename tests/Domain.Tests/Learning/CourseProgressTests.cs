using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Tests.Learning;

public class CourseProgressTests
{
    private readonly Edition _edition = SampleEdition.Of();
    private readonly List<BlockCompletion> _continued = [];
    private readonly List<PracticeAnswer> _answers = [];

    private CourseProgress Progress => new(_edition, _continued, _answers, []);

    [Fact]
    public void A_lesson_is_done_when_its_practice_is_answered_and_its_last_block_continued()
    {
        var lesson = _edition.Lessons[0];
        Progress.StandingOf(lesson).ShouldBe(LessonStanding.NotStarted);

        Continue("first", "read");
        Progress.StandingOf(lesson).ShouldBe(LessonStanding.InProgress);
        Continue("first", "end");
        Progress.StandingOf(lesson).ShouldBe(LessonStanding.InProgress);
        Practise("P1", "b");

        Progress.StandingOf(lesson).ShouldBe(LessonStanding.Done);
        Progress.LessonsDone.ShouldBe(1);
        Progress.AllDone.ShouldBeFalse();
    }

    [Fact]
    public void Resuming_lands_on_the_first_open_block_of_the_lesson_last_worked_on()
    {
        Continue("first", "read");
        Continue("second", "read");

        var (lesson, block) = Progress.Resume()!.Value;

        lesson.Id.ShouldBe("second");
        block.Id.ShouldBe("try");
    }

    [Fact]
    public void After_a_finished_lesson_the_first_unfinished_one_follows()
    {
        Continue("second", "read");
        Practise("P2", "a");
        Continue("second", "try");
        Continue("second", "end");

        Progress.Resume()!.Value.Lesson.Id.ShouldBe("first");
    }

    [Fact]
    public void A_skipped_practice_item_is_where_to_go_back_to()
    {
        Continue("first", "read");
        Continue("first", "try");
        Continue("first", "end");

        Progress.OpenBlock(_edition.Lessons[0]).Id.ShouldBe("try");
    }

    [Fact]
    public void When_everything_is_done_there_is_nothing_to_resume()
    {
        foreach (var lesson in _edition.Lessons)
        {
            foreach (var block in lesson.Blocks)
                Continue(lesson.Id, block.Id);
        }

        Practise("P1", "a");
        Practise("P2", "c");

        Progress.AllDone.ShouldBeTrue();
        Progress.Resume().ShouldBeNull();
    }

    private void Continue(string lesson, string block) =>
        _continued.Add(new BlockCompletion(Guid.Empty, lesson, block, SampleEdition.Start.AddMinutes(_continued.Count)));

    private void Practise(string item, string option) =>
        _answers.Add(new PracticeAnswer(Guid.Empty, item, 1, option, Guid.Empty, SampleEdition.Start));
}
