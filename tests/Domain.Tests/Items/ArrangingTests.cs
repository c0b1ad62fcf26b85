using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Domain.Tests.Items;

/// <summary>The order in which an item's parts are shown.</summary>
public class ArrangingTests
{
    private static readonly IEnumerable<long> Seeds = Enumerable.Range(0, 200).Select(seed => (long)seed);

    [Theory]
    [MemberData(nameof(SampleItems.All), MemberType = typeof(SampleItems))]
    public void Every_part_is_shown_once(Interaction interaction)
    {
        foreach (var seed in Seeds)
            interaction.Arrange(new Shuffle(seed)).ShouldBe(interaction.Parts.Select(part => part.Id), ignoreOrder: true);
    }

    [Fact]
    public void Options_and_rows_are_shuffled()
    {
        Orders(SampleItems.Single).Count().ShouldBe(6);
        Orders(SampleItems.Matching).Count().ShouldBe(6);
    }

    [Fact]
    public void Steps_are_never_shown_in_a_right_order()
    {
        foreach (var ordering in new[] { SampleItems.Ordering, SampleItems.OrderingWith(["note", "save"]), SampleItems.OrderingWith(["ask", "tell"], ["note", "save"]) })
            Orders(ordering).ShouldAllBe(order => !ordering.Mark(new Response(order)).IsRight);
    }

    [Fact]
    public void A_post_is_shown_as_written() =>
        Orders(SampleItems.Spotting).ShouldBe(["hello photo name"]);

    [Fact]
    public void A_scale_is_shown_as_written() =>
        Orders(SampleItems.Recall).ShouldBe(["knew partly new"]);

    private static IEnumerable<string> Orders(Interaction interaction) =>
        Seeds.Select(seed => string.Join(' ', interaction.Arrange(new Shuffle(seed)))).Distinct();
}
