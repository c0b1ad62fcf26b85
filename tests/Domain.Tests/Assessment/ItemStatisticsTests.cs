using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Tests.Assessment;

public class ItemStatisticsTests
{
    private static readonly Item Item = new(
        "QB-I.A-01", 1, [ClauseId.Parse("I.A")], Critical: false, "What now?", Post: null,
        new SingleChoice(
        [
            new("a", "Right", true, "Because."),
            new("b", "Wrong", false, "It would go badly.", "M-B"),
            new("c", "Also wrong", false, "It would go badly.", "M-C"),
        ]),
        "The clause says so.");

    [Fact]
    public void Facility_and_choice_rates_are_shares_of_all_who_answered()
    {
        var statistics = Of(a: 30, b: 6, c: 4);

        statistics.Answers.ShouldBe(40);
        statistics.Facility.ShouldBe(new Proportion(30, 40));
        statistics.Parts.Select(rate => rate.Picked.Count).ShouldBe([30, 6, 4]);
        statistics.Misconceptions["M-B"].ShouldBe(new Proportion(6, 40));
        statistics.Concerns.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void Too_few_answers_say_nothing(int answers, bool meaningful)
    {
        var statistics = Of(a: 0, b: answers, c: 0);

        statistics.IsMeaningful.ShouldBe(meaningful);
        statistics.Concerns.Any().ShouldBe(meaningful);
    }

    [Fact]
    public void An_item_that_four_in_ten_miss_wants_a_look()
    {
        Of(a: 59, b: 21, c: 20).Concerns.ShouldContain(ItemConcern.OftenMissed);
        Of(a: 60, b: 20, c: 20).Concerns.ShouldNotContain(ItemConcern.OftenMissed);
    }

    [Fact]
    public void A_distractor_chosen_more_often_than_the_key_wants_a_look()
    {
        Of(a: 13, b: 14, c: 5).Concerns.ShouldContain(ItemConcern.DistractorBeatsKey);
        Of(a: 14, b: 14, c: 5).Concerns.ShouldNotContain(ItemConcern.DistractorBeatsKey);
    }

    [Theory]
    [InlineData(55, 3, 2, true)]
    [InlineData(54, 3, 3, false)]
    [InlineData(54, 3, 2, false)]
    public void A_distractor_that_hardly_anybody_chooses_wants_a_look_once_there_are_sixty(int a, int b, int c, bool flagged)
    {
        Of(a, b, c).Concerns.Contains(ItemConcern.IdleDistractor).ShouldBe(flagged);
    }

    [Theory]
    [InlineData(0.5, 0.9, 100, true)]
    [InlineData(0.9, 0.5, 100, false)]
    [InlineData(0.5, 0.9, 99, false)]
    public void An_item_the_better_prepared_miss_wants_a_look_once_there_are_a_hundred(double right, double wrong, int answers, bool flagged)
    {
        var statistics = ItemStatistics.Of(Item, [new(new("a"), right, answers - 10), new(new("b"), wrong, 10)]);

        statistics.Concerns.Contains(ItemConcern.NegativeCorrelation).ShouldBe(flagged);
    }

    [Fact]
    public void Where_everybody_is_right_nothing_correlates()
    {
        Of(a: 200, b: 0, c: 0).Concerns.ShouldBe([ItemConcern.IdleDistractor]);
    }

    [Fact]
    public void Rows_are_counted_by_who_had_them_wrong()
    {
        var item = Item with
        {
            Interaction = new Matching(
                [new("r", "A row", "x", "Because."), new("s", "Another", "y", "Because.")], [new("x", "X"), new("y", "Y")]),
        };

        var statistics = ItemStatistics.Of(item, [new(new("r=x s=y"), 1, 25), new(new("r=x s=x"), 1, 5)]);

        statistics.Facility.ShouldBe(new Proportion(25, 30));
        statistics.Parts.Select(rate => rate.Wrong.Count).ShouldBe([0, 5]);
    }

    // Reference values: Newcombe (1998), Statistics in Medicine 17, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_Wilsons(int count, int of, double low, double high)
    {
        var interval = new Proportion(count, of).Interval;

        interval.Low.ShouldBe(low, 0.0001);
        interval.High.ShouldBe(high, 0.0001);
    }

    private static ItemStatistics Of(int a, int b, int c) => ItemStatistics.Of(
        Item,
        [.. new[] { ("a", a), ("b", b), ("c", c) }.Where(pair => pair.Item2 > 0).Select(pair => new ResponseCount(new(pair.Item1), 0.8, pair.Item2))]);
}
