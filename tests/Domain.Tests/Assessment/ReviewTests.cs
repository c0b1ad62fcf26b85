using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Tests.Assessment;

public class ReviewTests
{
    private static readonly ClauseId Purpose = ClauseId.Parse("I.A");
    private static readonly ClauseId Duties = ClauseId.Parse("II.A.1");

    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);
    private readonly Guid _assignment = Guid.CreateVersion7();

    [Fact]
    public void Each_missed_clause_is_listed_once_with_its_questions()
    {
        var edition = SampleEdition.Of();
        var failed = Fail(edition);

        var review = Review.Of(failed, edition, []);

        review.Clauses.Select(missed => missed.Clause).ShouldBe([Purpose, Duties]);
        review.Clauses[0].Questions.Select(missed => missed.Position).ShouldBe([1, 2]);
        review.Clauses[0].IsCritical.ShouldBeFalse();
        review.Clauses[1].IsCritical.ShouldBeTrue();
    }

    [Fact]
    public void What_bears_on_a_missed_question_is_read_with_the_clause_that_decides_it()
    {
        var edition = SampleEdition.Of();
        var both = SampleEdition.Item("A1", "I.A") with { Clauses = [Purpose, Duties] };
        edition = edition with { Bank = new QuestionBank([both, .. edition.Bank.Items.Skip(1).Where(item => item.Clause != Purpose), SampleEdition.Item("A2", "I.A")]) };

        var missed = Review.Of(Fail(edition), edition, []).Clauses[0];

        missed.Clause.ShouldBe(Purpose);
        missed.Clauses.ShouldBe([Purpose, Duties]);
    }

    [Fact]
    public void An_answer_after_the_failed_attempt_counts_right_or_wrong_and_one_from_before_does_not()
    {
        var edition = WithPractice(("P1", "I.A"), ("P2", "II.A.1"));
        var before = Answer("P1", "a");
        var failed = Fail(edition);
        var atOnce = Answer("P2", "a");
        _clock.Advance(TimeSpan.FromMinutes(1));

        var untouched = Review.Of(failed, edition, [before, atOnce]);
        var begun = Review.Of(failed, edition, [before, Answer("P1", "b")]);
        var done = Review.Of(failed, edition, [before, Answer("P1", "b"), Answer("P2", "a")]);

        (untouched.Practiced, untouched.ToPractice, untouched.IsDone).ShouldBe((0, 2, false));
        (begun.Practiced, begun.ToPractice, begun.IsDone).ShouldBe((1, 2, false));
        (done.Practiced, done.ToPractice, done.IsDone).ShouldBe((2, 2, true));
        Should.Throw<RuleBrokenException>(begun.RequireDone).Message
            .ShouldBe("First practice what you missed: 1 of 2 practiced so far. Right or wrong, each answer counts.");
        Should.NotThrow(done.RequireDone);
    }

    [Fact]
    public void Where_the_course_has_nothing_to_practice_nothing_is_asked()
    {
        var edition = WithPractice(("P1", "I.A"), ("P2", "I.A"));
        var failed = Fail(edition);
        _clock.Advance(TimeSpan.FromMinutes(1));

        var review = Review.Of(failed, edition, [Answer("P1", "a")]);

        review.Clauses[1].Practice.ShouldBeNull();
        review.ToPractice.ShouldBe(1);
        review.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void One_item_may_serve_two_clauses()
    {
        var edition = WithPractice(("P1", "I.A"), ("P2", "I.A"));
        edition = Practicing(edition, SampleEdition.Item("P1", "I.A") with { Clauses = [Purpose, Duties] }, SampleEdition.Item("P2", "receipt/return"));
        var failed = Fail(edition);
        _clock.Advance(TimeSpan.FromMinutes(1));

        var review = Review.Of(failed, edition, [Answer("P1", "b")]);

        review.Clauses.ShouldAllBe(missed => missed.Practice!.Id == "P1");
        (review.Practiced, review.ToPractice, review.IsDone).ShouldBe((2, 2, true));
    }

    [Fact]
    public void An_item_that_the_clause_decides_comes_before_one_that_only_cites_it()
    {
        var edition = Practicing(
            SampleEdition.Of(),
            SampleEdition.Item("P1", "II.A.1") with { Clauses = [Duties, Purpose] },
            SampleEdition.Item("P2", "I.A"));

        Review.Of(Fail(edition), edition, []).Clauses.Select(missed => missed.Practice!.Id).ShouldBe(["P2", "P1"]);
    }

    [Fact]
    public void After_another_failed_attempt_another_item_is_practiced()
    {
        var edition = WithPractice(("P1", "I.A"), ("P2", "I.A"));
        var first = Fail(edition);
        var second = first.Retake(edition, [], seed: 2, _clock);
        Miss(second, edition);

        Review.Of(first, edition, []).Clauses[0].Practice!.Id.ShouldBe("P1");
        Review.Of(second, edition, []).Clauses[0].Practice!.Id.ShouldBe("P2");
    }

    private Attempt Fail(Edition edition)
    {
        var attempt = Attempt.First(_assignment, edition, seed: 1, _clock);
        Miss(attempt, edition);
        return attempt;
    }

    private void Miss(Attempt attempt, Edition edition)
    {
        foreach (var question in attempt.Questions)
            attempt.Answer(question.Position, ["b"], edition, _clock);
    }

    private PracticeAnswer Answer(string item, string option) => new(_assignment, item, 1, option, Guid.CreateVersion7(), _clock.GetUtcNow());

    private static Edition WithPractice((string Id, string Clause) first, (string Id, string Clause) second) =>
        Practicing(SampleEdition.Of(), SampleEdition.Item(first.Id, first.Clause), SampleEdition.Item(second.Id, second.Clause));

    private static Edition Practicing(Edition edition, Item first, Item second) =>
        edition with { Lessons = [Practicing(edition.Lessons[0], first), Practicing(edition.Lessons[1], second)] };

    private static Lesson Practicing(Lesson lesson, Item item) => lesson with { Blocks = [new PracticeBlock("try", item)] };
}
