using PolicyTraining.Domain.People;

namespace PolicyTraining.Domain.Tests.People;

public class WrittenDateTests
{
    [Theory]
    [InlineData("2026-10-12")]
    [InlineData("October 12, 2026")]
    [InlineData("12 Oct 2026")]
    [InlineData("12-Oct-2026")]
    [InlineData(" Oct 12, 2026 ")]
    public void A_date_that_can_only_be_read_one_way_is_read(string written)
    {
        WrittenDate.Read(written, DateOrder.NotSaid).ShouldBe((new DateOnly(2026, 10, 12), null));
    }

    [Fact]
    public void A_date_that_can_be_read_in_two_ways_is_refused_and_both_are_named()
    {
        var (date, fault) = WrittenDate.Read("12/10/2026", DateOrder.NotSaid);

        date.ShouldBeNull();
        fault!.ShouldContain("December 10, 2026 or October 12, 2026");
    }

    [Theory]
    [InlineData("12/10/2026", DateOrder.MonthFirst, "2026-12-10")]
    [InlineData("12/10/2026", DateOrder.DayFirst, "2026-10-12")]
    [InlineData("10/25/2026", DateOrder.NotSaid, "2026-10-25")]
    [InlineData("11.11.2026", DateOrder.NotSaid, "2026-11-11")]
    public void With_the_order_said_or_no_choice_it_is_read(string written, DateOrder order, string date)
    {
        WrittenDate.Read(written, order).Date.ShouldBe(DateOnly.ParseExact(date, "yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("25/12/2026", DateOrder.MonthFirst, "month/day/year")]
    [InlineData("12/10/26", DateOrder.MonthFirst, "four-digit year")]
    [InlineData("soon", DateOrder.NotSaid, "not a date")]
    [InlineData("2026-02-30", DateOrder.NotSaid, "not a date")]
    public void What_is_no_date_is_refused_with_how_to_write_it(string written, DateOrder order, string why)
    {
        var (date, fault) = WrittenDate.Read(written, order);

        date.ShouldBeNull();
        fault!.ShouldContain(why);
        fault!.ShouldContain("2026-10-05");
    }
}
