using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Tests.Assessment;

public class RetakeTests
{
    private const int Seeds = 200;

    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);

    /// <summary>
    /// Clauses with one, two and four items each, among them critical ones with a sibling and without; a third of each draw
    /// may be missed.
    /// </summary>
    private readonly Edition _edition = SampleEdition.Of() with
    {
        Bank = new QuestionBank(
        [
            .. Items("alone", "I.A", count: 1),
            .. Items("pair", "I.B", count: 2),
            .. Items("four", "II.A.1", count: 4),
            .. Items("critical", "II.A.4", count: 3, critical: true),
            .. Items("besides", "II.A.4", count: 2),
            .. Items("bright", "II.B.1", count: 1, critical: true),
        ]),
        Assessment = new AssessmentRules([Group("I.A", 1), Group("I.B", 2), Group("II.A.1", 2), Group("II.A.4", 3), Group("II.B.1", 1)], PassPercent: 66),
    };

    [Fact]
    public void A_retake_asks_exactly_as_much_as_was_missed_and_carries_the_rest()
    {
        foreach (var (earlier, retake) in Retakes())
        {
            retake.Questions.Count.ShouldBe(earlier[^1].Missed.Count());
            retake.CarriedCorrect.ShouldBe(earlier[^1].Correct);
            retake.Total.ShouldBe(earlier[0].Total);
            retake.CorrectToPass.ShouldBe(earlier[0].CorrectToPass);
        }
    }

    [Fact]
    public void Nothing_that_was_right_is_asked_again_and_nothing_twice()
    {
        foreach (var (earlier, retake) in Retakes())
        {
            var right = earlier.SelectMany(attempt => attempt.Questions).Where(question => question.IsCorrect == true).Select(question => question.ItemId);

            retake.Questions.Select(question => question.ItemId).ShouldBeUnique();
            retake.Questions.Select(question => question.ItemId).Intersect(right).ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_was_missed_is_asked_with_a_sibling_until_there_is_none_left()
    {
        var siblings = 0;
        var sameAgain = 0;
        foreach (var (earlier, retake) in Retakes())
        {
            var asked = earlier.SelectMany(attempt => attempt.Questions).Select(question => question.ItemId).ToHashSet();
            foreach (var (missed, instead) in Replacements(earlier[^1], retake))
            {
                instead.Clause.ShouldBe(missed.Clause);
                instead.Critical.ShouldBe(missed.Critical);
                if (instead == missed)
                {
                    sameAgain++;
                    var taken = retake.Questions.Select(question => question.ItemId).ToHashSet();
                    _edition.Bank.Items
                        .Where(item => item.Clause == missed.Clause && item.Critical == missed.Critical)
                        .ShouldAllBe(item => asked.Contains(item.Id) || taken.Contains(item.Id));
                }
                else
                {
                    siblings++;
                    asked.ShouldNotContain(instead.Id);
                }
            }
        }

        siblings.ShouldBeGreaterThan(100);
        sameAgain.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void In_the_end_the_minimum_is_reached_and_every_critical_question_is_right()
    {
        var passed = 0;
        foreach (var (earlier, last) in Retakes())
        {
            var all = earlier.Append(last).ToList();
            if (last.Passed != true)
                continue;

            passed++;
            last.Correct.ShouldBeGreaterThanOrEqualTo(_edition.Assessment.CorrectToPass);
            var critical = all[0].Questions.Count(IsCritical);
            all.SelectMany(attempt => attempt.Questions).Count(question => IsCritical(question) && question.IsCorrect == true).ShouldBe(critical);
        }

        passed.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_missed_sibling_of_a_critical_question_fails_whatever_the_score()
    {
        var edition = SampleEdition.Of();
        edition = edition with { Bank = new QuestionBank([.. edition.Bank.Items, SampleEdition.Item("B4", "II.A.1", critical: true)]) };
        var first = DrawOneCritical(edition);
        Answer(first, edition, isRight: item => !item.Critical);
        var second = first.Retake(edition, [], seed: 7, _clock);

        Answer(second, edition, isRight: _ => false);
        var third = second.Retake(edition, first.Questions.Select(question => question.ItemId), seed: 8, _clock);
        Answer(third, edition, isRight: _ => true);

        second.Questions.ShouldHaveSingleItem().ItemId.ShouldNotBe(first.Missed.Single().ItemId);
        second.Correct.ShouldBe(3);
        second.Passed.ShouldBe(false);
        third.Questions.ShouldHaveSingleItem().ItemId.ShouldBe(second.Questions[0].ItemId);
        third.Passed.ShouldBe(true);
    }

    [Fact]
    public void Guidance_is_offered_from_the_third_failed_try_on_and_tries_go_on()
    {
        var attempt = Attempt.First(Guid.CreateVersion7(), _edition, seed: 1, _clock);
        var asked = new List<string>();
        var offered = new List<bool>();
        for (var number = 1; number <= 5; number++)
        {
            Answer(attempt, _edition, isRight: _ => false);
            offered.Add(attempt.CallsForGuidance);
            asked.AddRange(attempt.Questions.Select(question => question.ItemId));
            attempt = attempt.Retake(_edition, asked, number, _clock);
        }

        offered.ShouldBe([false, false, true, true, true]);
        attempt.CallsForGuidance.ShouldBeFalse();
        Answer(attempt, _edition, isRight: _ => true);
        attempt.Passed.ShouldBe(true);
        attempt.CallsForGuidance.ShouldBeFalse();
    }

    /// <summary>Every retake of many courses of an assessment, each with the attempts before it; a third of the answers is wrong, or more.</summary>
    private IEnumerable<(IReadOnlyList<Attempt> Earlier, Attempt Retake)> Retakes()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var chance = new Random(seed);
            var wrong = 0.3 + seed % 4 * 0.15;
            List<Attempt> attempts = [Attempt.First(Guid.CreateVersion7(), _edition, seed, _clock)];
            Answer(attempts[^1], _edition, _ => chance.NextDouble() > wrong);
            while (attempts[^1].Passed == false && attempts.Count < 6)
            {
                var asked = attempts.SelectMany(attempt => attempt.Questions).Select(question => question.ItemId).ToList();
                var retake = attempts[^1].Retake(_edition, asked, chance.NextInt64(), _clock);
                Answer(retake, _edition, _ => chance.NextDouble() > wrong);
                yield return ([.. attempts], retake);
                attempts.Add(retake);
            }
        }
    }

    private IEnumerable<(Item Missed, Item Instead)> Replacements(Attempt failed, Attempt retake) =>
        failed.Missed.OrderBy(question => question.Position).Select(question => _edition.Bank[question.ItemId])
            .Zip(retake.Questions.Select(question => _edition.Bank[question.ItemId]));

    private Attempt DrawOneCritical(Edition edition) => Enumerable.Range(0, 1000)
        .Select(seed => Attempt.First(Guid.CreateVersion7(), edition, seed, _clock))
        .First(attempt => attempt.Questions.Count(question => edition.Bank[question.ItemId].Critical) == 1);

    private void Answer(Attempt attempt, Edition edition, Func<Item, bool> isRight)
    {
        foreach (var question in attempt.Questions)
            attempt.Answer(question.Position, [isRight(edition.Bank[question.ItemId]) ? "a" : "b"], edition, _clock);
    }

    private bool IsCritical(AttemptQuestion question) => _edition.Bank[question.ItemId].Critical;

    private static IEnumerable<Item> Items(string name, string clause, int count, bool critical = false) =>
        Enumerable.Range(1, count).Select(number => SampleEdition.Item($"{name}-{number}", clause, critical));

    private static ClauseGroup Group(string clause, int count) => new(clause, [ClauseId.Parse(clause)], count);
}
