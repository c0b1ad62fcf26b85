using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Domain.Tests.Assignments;

public class StandingTests
{
    private static readonly DateOnly Due = new(2026, 10, 19);

    private static readonly AssignmentFacts Open = new(Due, Started: false, Passed: false, SignedOn: null, Delivered: false, Confirmed: false, PaperOn: null, Exit: null);

    [Fact]
    public void Each_fact_moves_the_standing_on()
    {
        Open.Standing.ShouldBe(Standing.Assigned);
        (Open with { Started = true }).Standing.ShouldBe(Standing.InProgress);
        (Open with { Started = true, Passed = true }).Standing.ShouldBe(Standing.Passed);
        (Open with { Started = true, Passed = true, SignedOn = Due }).Standing.ShouldBe(Standing.Signed);
        (Open with { SignedOn = Due, Delivered = true }).Standing.ShouldBe(Standing.Delivered);
        (Open with { SignedOn = Due, Delivered = true, Confirmed = true }).Standing.ShouldBe(Standing.Confirmed);
        (Open with { Passed = true, PaperOn = Due }).Standing.ShouldBe(Standing.ReturnedOnPaper);
        (Open with { Passed = true, Exit = ExitKind.Exempted }).Standing.ShouldBe(Standing.Exempted);
        (Open with { Exit = ExitKind.Ended }).Standing.ShouldBe(Standing.Ended);
    }

    [Theory]
    [InlineData("2026-10-15", Timeliness.OnTime)]
    [InlineData("2026-10-16", Timeliness.DueSoon)]
    [InlineData("2026-10-19", Timeliness.DueSoon)]
    [InlineData("2026-10-20", Timeliness.Overdue)]
    public void An_open_assignment_is_overdue_from_the_day_after_its_due_date(string today, Timeliness expected)
    {
        Open.TimelinessOn(DateOnly.Parse(today, null)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-10-19", Timeliness.OnTime)]
    [InlineData("2026-10-20", Timeliness.Late)]
    public void Signing_fixes_timeliness_for_good(string signedOn, Timeliness expected)
    {
        var signed = Open with { SignedOn = DateOnly.Parse(signedOn, null) };

        signed.TimelinessOn(new DateOnly(2026, 10, 19)).ShouldBe(expected);
        signed.TimelinessOn(new DateOnly(2027, 1, 1)).ShouldBe(expected);
    }

    [Fact]
    public void Without_receipt_no_deadline_runs()
    {
        (Open with { DueOn = null }).TimelinessOn(new DateOnly(2030, 1, 1)).ShouldBe(Timeliness.AwaitingReceipt);
    }

    [Fact]
    public void Nothing_is_due_from_someone_who_was_excused()
    {
        var exempted = Open with { Exit = ExitKind.Exempted };

        exempted.TimelinessOn(new DateOnly(2030, 1, 1)).ShouldBeNull();
        exempted.IsOutstanding.ShouldBeFalse();
    }

    [Fact]
    public void Signed_is_not_returned_before_it_was_delivered_or_confirmed()
    {
        var signed = Open with { SignedOn = Due };

        signed.IsReturned.ShouldBeFalse();
        (signed with { Delivered = true }).IsReturned.ShouldBeTrue();
        (signed with { Confirmed = true }).IsReturned.ShouldBeTrue();
    }
}
