using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Tests.Assessment;

public class AttemptTests
{
    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);
    private readonly Edition _edition = SampleEdition.Of();

    [Theory]
    [InlineData(12, 80, 10)]
    [InlineData(4, 75, 3)]
    [InlineData(10, 100, 10)]
    [InlineData(3, 1, 1)]
    public void The_pass_mark_rounds_up(int questions, int percent, int expected)
    {
        new AssessmentRules([new ClauseGroup("purpose", [], questions)], percent).CorrectToPass.ShouldBe(expected);
    }

    [Fact]
    public void Every_section_is_sampled_and_no_item_is_asked_twice()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var attempt = Start(seed);

            var items = attempt.Questions.Select(question => _edition.Bank[question.ItemId]).ToList();
            items.Count(item => item.Clause.Section == "I.A").ShouldBe(2);
            items.Count(item => item.Clause.Section == "II.A").ShouldBe(2);
            items.Select(item => item.Id).ShouldBeUnique();
        }
    }

    [Fact]
    public void A_seed_repeats_its_draw_and_the_order_of_the_options()
    {
        var one = Start(2110);
        var again = Start(2110);

        again.Questions.Select(q => (q.ItemId, string.Join(',', q.PartOrder))).ShouldBe(one.Questions.Select(q => (q.ItemId, string.Join(',', q.PartOrder))));
        Enumerable.Range(0, 50).Select(seed => Start(seed).Questions[0].ItemId).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_group_with_a_critical_item_is_never_drawn_without_one()
    {
        for (var seed = 0; seed < 50; seed++)
            Start(seed).Questions.Select(question => question.ItemId).ShouldContain("B1");
    }

    [Fact]
    public void The_minimum_passes()
    {
        var attempt = Start(1);
        Answer(attempt, right: 3);

        attempt.Correct.ShouldBe(3);
        attempt.Passed.ShouldBe(true);
    }

    [Fact]
    public void One_less_than_the_minimum_fails()
    {
        var attempt = Start(1);

        Answer(attempt, right: 2);

        attempt.Passed.ShouldBe(false);
    }

    [Fact]
    public void A_missed_critical_item_fails_whatever_the_score()
    {
        var attempt = Start(1);

        foreach (var question in attempt.Questions)
            attempt.Answer(question.Position, [question.ItemId == "B1" ? "b" : "a"], _edition, _clock);

        attempt.Correct.ShouldBe(3);
        attempt.Passed.ShouldBe(false);
    }

    [Fact]
    public void Nobody_retakes_an_open_or_a_passed_attempt()
    {
        var attempt = Start(1);
        Should.Throw<RuleBrokenException>(() => attempt.Retake(_edition, [], 2, _clock)).Message.ShouldBe("Finish this attempt before you start another.");
        Answer(attempt, right: 4);

        Should.Throw<RuleBrokenException>(() => attempt.Retake(_edition, [], 2, _clock)).Message.ShouldBe("You have already passed the assessment.");
    }

    [Fact]
    public void The_first_answer_to_a_question_stays()
    {
        var attempt = Start(1);

        attempt.Answer(1, ["b"], _edition, _clock);
        var question = attempt.Answer(1, ["a"], _edition, _clock);

        question.Response.ShouldBe(new Response("b"));
        question.IsCorrect.ShouldBe(false);
    }

    [Theory]
    [InlineData(1, "", "Choose one of the answers.")]
    [InlineData(1, "z", "Choose one of the answers.")]
    [InlineData(9, "a", "This attempt has no such question.")]
    public void An_answer_must_be_one_of_the_options(int position, string option, string refusal)
    {
        Should.Throw<RuleBrokenException>(() => Start(1).Answer(position, [option], _edition, _clock)).Message.ShouldBe(refusal);
    }

    [Fact]
    public void An_attempt_stays_open_until_its_last_answer()
    {
        var attempt = Start(1);
        attempt.Answer(2, ["a"], _edition, _clock);

        attempt.IsOpen.ShouldBeTrue();
        attempt.Passed.ShouldBeNull();
        attempt.NextOpen!.Position.ShouldBe(1);
    }

    private Attempt Start(long seed) => Attempt.First(Guid.CreateVersion7(), _edition, seed, _clock);

    private void Answer(Attempt attempt, int right)
    {
        foreach (var question in attempt.Questions)
            attempt.Answer(question.Position, [question.Position <= right ? "a" : "b"], _edition, _clock);
    }
}
