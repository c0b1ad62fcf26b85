using PolicyTraining.Domain.People;

namespace PolicyTraining.Domain.Tests.People;

public class AbsenceTests
{
    private static readonly DateOnly Day = new(2026, 10, 5);

    private readonly Employee _ada = new("Ada Kowalski", "ada@dma.example", "WEM", "Planner", Day);

    [Fact]
    public void Whoever_is_suspended_does_not_work_here_now_and_may_come_back()
    {
        _ada.Suspend(Day);
        (_ada.IsActive, _ada.IsSuspended, _ada.HasLeft, _ada.WhyAway).ShouldBe((false, true, false, "is suspended"));

        _ada.Resume();
        (_ada.IsActive, _ada.WhyAway).ShouldBe((true, null));
    }

    [Fact]
    public void Whoever_leaves_while_suspended_has_left_and_is_suspended_still_when_that_is_undone()
    {
        _ada.Suspend(Day);
        _ada.Leave(Day);
        (_ada.IsSuspended, _ada.WhyAway).ShouldBe((false, "has left"));

        _ada.Return();
        _ada.IsSuspended.ShouldBeTrue();
    }

    [Fact]
    public void Nobody_comes_back_who_was_not_away()
    {
        Should.Throw<RuleBrokenException>(_ada.Return).Message.ShouldBe("Ada Kowalski has not left, so there is no departure to undo.");
        Should.Throw<RuleBrokenException>(_ada.Resume).Message.ShouldBe("Ada Kowalski is not suspended.");
        _ada.Leave(Day);
        Should.Throw<RuleBrokenException>(() => _ada.Suspend(Day)).Message.ShouldBe("Ada Kowalski has left already.");
    }
}
