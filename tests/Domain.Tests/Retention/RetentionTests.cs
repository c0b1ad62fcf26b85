using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Retention;

namespace PolicyTraining.Domain.Tests.Retention;

public class RetentionTests
{
    private const string Olive = "Olive Berg";

    private static readonly DateOnly Returned = new(2026, 10, 12);
    private static readonly RetentionRule AfterReturn = new("HR 0000123", 6, RetentionTrigger.Returned);
    private static readonly RetentionRule AfterLeaving = AfterReturn with { Trigger = RetentionTrigger.Separated };

    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);

    [Fact]
    public void Years_are_counted_from_the_return()
    {
        AfterReturn.DestroyAfter(Returned, leftOn: null).ShouldBe(new DateOnly(2032, 10, 12));
        AfterReturn.Explain(Returned, null).ShouldBe(
            "6 years after the return, Monday, October 12, 2026, is Tuesday, October 12, 2032; after that date it may be destroyed. Retention class: HR 0000123.");
    }

    [Fact]
    public void Years_are_counted_from_the_last_day_but_never_from_before_the_return()
    {
        AfterLeaving.DestroyAfter(Returned, new DateOnly(2030, 6, 30)).ShouldBe(new DateOnly(2036, 6, 30));
        AfterLeaving.DestroyAfter(Returned, new DateOnly(2026, 10, 1)).ShouldBe(new DateOnly(2032, 10, 12));
        AfterLeaving.Explain(Returned, new DateOnly(2030, 6, 30)).ShouldStartWith("6 years after the last day of employment, Sunday, June 30, 2030, is");
    }

    [Fact]
    public void While_somebody_works_here_no_date_is_known()
    {
        AfterLeaving.DestroyAfter(Returned, leftOn: null).ShouldBeNull();
        AfterLeaving.Explain(Returned, null).ShouldBe("Kept while the employee works here and 6 years more. Retention class: HR 0000123.");
    }

    [Fact]
    public void Without_a_schedule_everything_is_kept()
    {
        var none = new RetentionRule("not set", null, RetentionTrigger.Returned);

        none.DestroyAfter(Returned, new DateOnly(1990, 1, 1)).ShouldBeNull();
        none.BegunBefore(new DateOnly(2100, 1, 1)).ShouldBeNull();
        none.Explain(Returned, null).ShouldBe("Kept without end. Retention class: not set.");
    }

    [Theory]
    [InlineData("2032-10-12", false)]
    [InlineData("2032-10-13", true)]
    public void The_last_day_of_retention_is_still_kept(string today, bool destroyed)
    {
        var day = DateOnly.Parse(today, null);

        if (destroyed)
            Dispose(day).DestroyAfter.ShouldBe(new DateOnly(2032, 10, 12));
        else
            Should.Throw<RuleBrokenException>(() => Dispose(day)).Message.ShouldContain("must be kept");
        (AfterReturn.BegunBefore(day) > Returned).ShouldBe(destroyed);
    }

    [Fact]
    public void Destruction_takes_a_reason()
    {
        Should.Throw<RuleBrokenException>(() => Dispose(new DateOnly(2040, 1, 1), reason: " ")).Message.ShouldContain("on what authority");
    }

    [Fact]
    public void A_hold_says_what_it_is_for_and_why_it_ends()
    {
        Should.Throw<RuleBrokenException>(() => new LegalHold(Guid.NewGuid(), null, "", Olive, _clock));
        var hold = new LegalHold(Guid.NewGuid(), null, " Case 26-CV-104 ", Olive, _clock);

        Should.Throw<RuleBrokenException>(() => hold.Lift(" ", Olive, _clock));
        hold.Release.ShouldBeNull();
        hold.Lift("Settled.", Olive, _clock);

        hold.Reason.ShouldBe("Case 26-CV-104");
        hold.Release.ShouldBe(new HoldRelease("Settled.", Olive, _clock.GetUtcNow()));
        Should.Throw<RuleBrokenException>(() => hold.Lift("Again.", Olive, _clock)).Message.ShouldContain("released this hold already");
    }

    private Disposition Dispose(DateOnly today, string reason = "Approved by the records officer.") =>
        new(Guid.NewGuid(), "2110-7K3MZ9QAH", AfterReturn, Returned, null, [], reason, Olive, today, _clock);
}
