using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Domain.Tests.Assignments;

public class AssignmentTests
{
    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);

    private static DateOnly October(int day) => new(2026, 10, day);

    [Fact]
    public void The_first_receipt_counts_and_plans_the_first_reminder()
    {
        var assignment = Assigned();

        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, Ladder.Default, _clock);
        assignment.Receive(October(9), ReceiptWay.BulletinOpened, Ladder.Default, _clock);

        assignment.Receipt!.On.ShouldBe(October(5));
        assignment.Receipt.Way.ShouldBe(ReceiptWay.NoticeAccepted);
        assignment.DueOn.ShouldBe(October(19));
        assignment.NextReminderOn.ShouldBe(October(15));
    }

    [Fact]
    public void Signing_takes_every_lesson_and_the_assessment()
    {
        var assignment = Assigned();

        Refusal(assignment).ShouldBe("Finish every lesson before you sign.");
        assignment.FinishLessons(_clock);
        Refusal(assignment).ShouldBe("Pass the assessment before you sign.");
        assignment.Pass(_clock);
        assignment.CanSign.ShouldBeTrue();

        Sign(assignment);

        assignment.Facts.Standing.ShouldBe(Standing.Signed);
    }

    [Fact]
    public void Signing_stops_the_reminders()
    {
        var assignment = ReadyToSign();

        Sign(assignment);

        assignment.NextReminderOn.ShouldBeNull();
        assignment.IsOutstanding.ShouldBeFalse();
    }

    [Fact]
    public void Nobody_signs_twice()
    {
        var assignment = ReadyToSign();
        Sign(assignment);

        Refusal(assignment).ShouldBe("This certification is already signed.");
    }

    [Fact]
    public void Signing_is_judged_by_the_agencys_date_of_the_signature()
    {
        var assignment = ReadyToSign();
        _clock.SetUtcNow(new DateTimeOffset(2026, 10, 20, 4, 59, 59, TimeSpan.Zero)); // 11:59:59 p.m. Central on the 19th

        Sign(assignment);

        assignment.SignedOn.ShouldBe(October(19));
        assignment.Facts.TimelinessOn(October(25)).ShouldBe(Timeliness.OnTime);
    }

    [Fact]
    public void Delivery_changes_the_standing_and_not_the_timeliness()
    {
        var assignment = ReadyToSign();
        Sign(assignment);

        assignment.Deliver(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

        assignment.Facts.Standing.ShouldBe(Standing.Delivered);
        assignment.Facts.TimelinessOn(October(25)).ShouldBe(Timeliness.OnTime);
    }

    [Fact]
    public void Nothing_is_delivered_or_confirmed_before_it_is_signed()
    {
        var assignment = ReadyToSign();

        Should.Throw<RuleBrokenException>(() => assignment.Deliver(_clock.GetUtcNow()));
        Should.Throw<RuleBrokenException>(() => assignment.Confirm(_clock));
    }

    [Fact]
    public void A_closed_assignment_asks_for_nothing_and_says_why()
    {
        var assignment = ReadyToSign();

        assignment.Close(ExitKind.Exempted, " On state active duty ", "Olive Berg", _clock);

        assignment.Exit.ShouldBe(new Exit(ExitKind.Exempted, "On state active duty", "Olive Berg", _clock.GetUtcNow()));
        assignment.NextReminderOn.ShouldBeNull();
        Refusal(assignment).ShouldBe("This assignment was closed by HR, so there is nothing to sign.");
    }

    [Fact]
    public void Closing_takes_a_reason_and_leaves_a_signed_one_alone()
    {
        var assignment = ReadyToSign();
        Should.Throw<RuleBrokenException>(() => assignment.Close(ExitKind.Exempted, " ", "Olive Berg", _clock));
        Sign(assignment);

        Should.Throw<RuleBrokenException>(() => assignment.Close(ExitKind.Ended, "Left", "Olive Berg", _clock));
    }

    [Fact]
    public void After_a_reminder_the_next_one_is_planned_until_none_is_left()
    {
        var assignment = Assigned();
        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, Ladder.Default, _clock);

        assignment.PlanReminderAfter(October(15), Ladder.Default);
        assignment.NextReminderOn.ShouldBe(October(20));
        assignment.PlanReminderAfter(October(20), Ladder.Default);
        assignment.NextReminderOn.ShouldBeNull();
    }

    private Assignment Assigned() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), 14, "Olive Berg", _clock);

    private Assignment ReadyToSign()
    {
        var assignment = Assigned();
        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, Ladder.Default, _clock);
        assignment.FinishLessons(_clock);
        assignment.Pass(_clock);
        return assignment;
    }

    private Certification Sign(Assignment assignment) =>
        assignment.Sign(RecordNumber.New("2.110"), SampleEvidence.At(_clock.GetUtcNow()), SampleEdition.Central);

    private string Refusal(Assignment assignment) => Should.Throw<RuleBrokenException>(() => Sign(assignment)).Message;
}
