using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Outbox;

public sealed class BackOffTests
{
    [Fact]
    public void The_rest_doubles_with_each_attempt_up_to_the_longest()
    {
        var backOff = new BackOff(new Drawing(0));

        Enumerable.Range(1, 11).Select(attempt => backOff.After(attempt, BackOff.Longest).TotalMinutes)
            .ShouldBe([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240]);
        backOff.After(1_000_000, BackOff.LongestWithoutServer).ShouldBe(TimeSpan.FromMinutes(15));
    }

    [Theory]
    [InlineData(0.0, 60)]
    [InlineData(0.5, 52.5)]
    [InlineData(0.999999, 45)]
    public void Chance_takes_up_to_a_quarter_off(double drawn, double seconds) =>
        new BackOff(new Drawing(drawn)).After(1, BackOff.Longest).TotalSeconds.ShouldBe(seconds, 0.001);

    private sealed class Drawing(double drawn) : Random
    {
        public override double NextDouble() => drawn;
    }
}
