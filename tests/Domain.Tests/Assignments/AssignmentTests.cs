using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Domain.Tests.Assignments;

public class AssignmentTests
{
    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);

    private static DateOnly October(int day) => new(2026, 10, day);

    [Fact]
    public void The_first_receipt_counts_and_the_ladder_looks_at_it()
    {
        var assignment = Assigned();

        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, _clock);
        assignment.Receive(October(9), ReceiptWay.BulletinOpened, _clock);

        assignment.Receipt!.On.ShouldBe(October(5));
        assignment.Receipt.Way.ShouldBe(ReceiptWay.NoticeAccepted);
        assignment.DueOn.ShouldBe(October(19));
        assignment.NextReminderOn.ShouldBe(October(5));
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
    public void The_ladder_looks_again_when_it_says_so_until_it_has_nothing_left()
    {
        var assignment = Assigned();
        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, _clock);

        assignment.LookAgainOn(October(15));
        assignment.NextReminderOn.ShouldBe(October(15));
        assignment.LookAgainOn(null);
        assignment.NextReminderOn.ShouldBeNull();
    }

    [Fact]
    public void A_withdrawal_makes_it_outstanding_again_with_the_due_date_it_had()
    {
        var assignment = ReadyToSign();
        Sign(assignment);
        assignment.Deliver(_clock.GetUtcNow());
        assignment.Confirm(_clock);

        assignment.Reopen(October(7));

        assignment.Facts.Standing.ShouldBe(Standing.Passed);
        assignment.DueOn.ShouldBe(October(19));
        assignment.NextReminderOn.ShouldBe(October(7));
        assignment.Sign(RecordNumber.New("2.110"), SampleEvidence.At(_clock.GetUtcNow()), SampleEdition.Central, ordinal: 2).Ordinal.ShouldBe(2);
    }

    [Fact]
    public void A_reissued_certification_is_to_be_delivered_and_confirmed_again_and_stays_on_time()
    {
        var assignment = ReadyToSign();
        Sign(assignment);
        assignment.Deliver(_clock.GetUtcNow());
        assignment.Confirm(_clock);

        assignment.Reissue();

        assignment.Facts.Standing.ShouldBe(Standing.Signed);
        assignment.Facts.TimelinessOn(October(25)).ShouldBe(Timeliness.OnTime);
    }

    [Fact]
    public void Declining_stops_the_reminders_and_closes_nothing()
    {
        var assignment = ReadyToSign();

        var decline = assignment.Decline(" I do not agree. ", "Ada Kowalski", _clock);

        decline.ShouldBe(new Decline(assignment.Id, "I do not agree.", "Ada Kowalski", _clock.GetUtcNow()));
        assignment.NextReminderOn.ShouldBeNull();
        assignment.LookAgainOn(October(6));
        assignment.NextReminderOn.ShouldBeNull();
        assignment.DueOn.ShouldBe(October(19));
        assignment.IsOutstanding.ShouldBeTrue();
        assignment.Facts.IsDeclined.ShouldBeTrue();
    }

    [Fact]
    public void Whoever_declined_can_sign_after_all()
    {
        var assignment = ReadyToSign();
        assignment.Decline("I do not agree.", "Ada Kowalski", _clock);

        Sign(assignment);

        assignment.Facts.Standing.ShouldBe(Standing.Signed);
        assignment.Facts.IsDeclined.ShouldBeFalse();
    }

    [Fact]
    public void Declining_takes_a_reason_and_is_done_once_and_before_signing()
    {
        var assignment = ReadyToSign();
        Should.Throw<RuleBrokenException>(() => assignment.Decline("  ", "Ada Kowalski", _clock)).Message.ShouldBe("Write your reason.");
        assignment.Decline("I do not agree.", "Ada Kowalski", _clock);
        Should.Throw<RuleBrokenException>(() => assignment.Decline("Again.", "Ada Kowalski", _clock));
        Sign(assignment);

        Should.Throw<RuleBrokenException>(() => assignment.Decline("Too late.", "Ada Kowalski", _clock));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_conversation_was_held_between_the_assignment_and_today(int day, bool isPossible)
    {
        var assignment = ReadyToSign();
        assignment.Decline("I do not agree.", "Ada Kowalski", _clock);
        _clock.Advance(TimeSpan.FromDays(2));

        if (isPossible)
            Talk().HeldOn.ShouldBe(October(day));
        else
            Should.Throw<RuleBrokenException>(Talk).Message.ShouldBe("Enter a date from Oct 5, 2026 to Oct 7, 2026.");

        Conversation Talk() => Conversation.Of(
            Guid.CreateVersion7(), assignment, October(day), "Ada", "She will think about it.", "Olive Berg", SampleEdition.Central, _clock);
    }

    [Fact]
    public void There_is_no_conversation_to_record_where_nobody_declined()
    {
        Should.Throw<RuleBrokenException>(() => Conversation.Of(
            Guid.CreateVersion7(), ReadyToSign(), October(5), "Ada", "Hello.", "Olive Berg", SampleEdition.Central, _clock));
    }

    private Assignment Assigned() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), 14, "Olive Berg", _clock);

    private Assignment ReadyToSign()
    {
        var assignment = Assigned();
        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, _clock);
        assignment.FinishLessons(_clock);
        assignment.Pass(_clock);
        return assignment;
    }

    private Certification Sign(Assignment assignment) =>
        assignment.Sign(RecordNumber.New("2.110"), SampleEvidence.At(_clock.GetUtcNow()), SampleEdition.Central);

    private string Refusal(Assignment assignment) => Should.Throw<RuleBrokenException>(() => Sign(assignment)).Message;
}
