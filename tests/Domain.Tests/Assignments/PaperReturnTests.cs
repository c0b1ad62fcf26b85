using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Domain.Tests.Assignments;

public class PaperReturnTests
{
    private const string Olive = "Olive Berg";

    private readonly FakeTimeProvider _clock = new(SampleEdition.Start);
    private readonly RecordNumber _number = RecordNumber.New("2.110");

    private static DateOnly October(int day) => new(2026, 10, day);

    [Fact]
    public void A_paper_return_fulfils_the_assignment_and_stops_the_reminders()
    {
        var assignment = Received();
        _clock.Advance(TimeSpan.FromDays(7));

        var paper = Return(assignment, October(12), October(9));

        assignment.Facts.Standing.ShouldBe(Standing.ReturnedOnPaper);
        assignment.Facts.IsReturned.ShouldBeTrue();
        assignment.IsOutstanding.ShouldBeFalse();
        assignment.NextReminderOn.ShouldBeNull();
        (paper.ReceivedOn, paper.PostmarkedOn, paper.Reason, paper.RecordedBy).ShouldBe((October(12), October(9), "No computer at work.", Olive));
        paper.RecordNumber.ShouldBe(_number.Value);
    }

    [Theory]
    [InlineData(23, 19, Timeliness.OnTime)]
    [InlineData(23, 20, Timeliness.Late)]
    [InlineData(19, null, Timeliness.OnTime)]
    [InlineData(20, null, Timeliness.Late)]
    public void On_time_is_judged_by_postmark_or_receipt_whichever_is_earlier(int received, int? postmarked, Timeliness expected)
    {
        var assignment = Received();
        _clock.Advance(TimeSpan.FromDays(30));

        Return(assignment, October(received), postmarked is { } day ? October(day) : null);

        assignment.Facts.TimelinessOn(new DateOnly(2027, 1, 1)).ShouldBe(expected);
    }

    [Fact]
    public void The_training_standing_stays_beside_it()
    {
        var assignment = Received();
        assignment.Start(_clock);
        Return(assignment, October(5));
        assignment.Facts.Training.ShouldBe(Standing.InProgress);

        assignment.Pass(_clock);

        assignment.Facts.Training.ShouldBe(Standing.Passed);
        assignment.Facts.Standing.ShouldBe(Standing.ReturnedOnPaper);
    }

    [Fact]
    public void Paper_that_comes_before_any_receipt_is_known_is_on_time()
    {
        var assignment = Assigned();

        Return(assignment, October(5));

        assignment.Facts.TimelinessOn(October(30)).ShouldBe(Timeliness.OnTime);
        assignment.Receive(October(6), ReceiptWay.NoticeAccepted, _clock);
        assignment.NextReminderOn.ShouldBeNull();
    }

    [Fact]
    public void What_is_signed_returned_or_closed_already_is_not_returned_again()
    {
        var signed = Received();
        signed.FinishLessons(_clock);
        signed.Pass(_clock);
        signed.Sign(_number, SampleEvidence.At(_clock.GetUtcNow()), SampleEdition.Central);
        var returned = Received();
        Return(returned, October(5));
        var closed = Received();
        closed.Close(ExitKind.Exempted, "On orders.", Olive, _clock);

        Refusal(() => Return(signed, October(5))).ShouldContain("already signed electronically");
        Refusal(() => Return(returned, October(5))).ShouldContain("already returned on paper");
        Refusal(() => Return(closed, October(5))).ShouldContain("closed");
    }

    [Fact]
    public void What_came_back_on_paper_is_neither_signed_nor_closed_afterwards()
    {
        var assignment = Received();
        assignment.FinishLessons(_clock);
        assignment.Pass(_clock);
        Return(assignment, October(5));

        assignment.CanSign.ShouldBeFalse();
        Refusal(() => assignment.Sign(_number, SampleEvidence.At(_clock.GetUtcNow()), SampleEdition.Central)).ShouldContain("returned on paper");
        Refusal(() => assignment.Close(ExitKind.Exempted, "On orders.", Olive, _clock)).ShouldContain("returned on paper");
    }

    [Theory]
    [InlineData("2026-10-06", null, "it cannot be after today, Oct 5, 2026")]
    [InlineData("2026-10-04", null, "on or after Oct 5, 2026, when the bulletin was assigned")]
    [InlineData("2026-10-05", "2026-10-06", "a postmark on or before the date of arrival, Oct 5, 2026")]
    [InlineData("2026-10-05", "2026-10-04", "a postmark on or after Oct 5, 2026")]
    public void Dates_that_cannot_be_right_are_refused(string received, string? postmarked, string why)
    {
        var dates = new PaperDates(DateOnly.Parse(received, null), postmarked is null ? null : DateOnly.Parse(postmarked, null));

        Refusal(() => Received().ReturnOnPaper(_number, dates, "No computer.", Olive, SampleEdition.Central, _clock)).ShouldContain(why);
    }

    [Fact]
    public void A_bulletin_that_was_handed_over_before_it_was_assigned_may_come_back_from_that_day_on()
    {
        var assignment = Assigned();
        assignment.Receive(October(1), ReceiptWay.HandedOver, _clock);

        Refusal(() => Return(assignment, new DateOnly(2026, 9, 30))).ShouldContain("Oct 1, 2026");
        Return(assignment, October(1)).ReceivedOn.ShouldBe(October(1));
    }

    [Fact]
    public void A_paper_return_says_why_there_is_paper()
    {
        Refusal(() => Received().ReturnOnPaper(_number, new PaperDates(October(5), null), " ", Olive, SampleEdition.Central, _clock))
            .ShouldContain("Say why it was signed on paper");
    }

    [Fact]
    public void Voiding_makes_the_assignment_outstanding_and_looks_at_the_reminders_today()
    {
        var assignment = Received();
        _clock.Advance(TimeSpan.FromDays(10));
        var paper = Return(assignment, October(14));

        assignment.Void(paper, " Wrong person ", Olive, SampleEdition.Central, _clock);

        assignment.IsOutstanding.ShouldBeTrue();
        assignment.NextReminderOn.ShouldBe(October(15));
        paper.Voiding.ShouldBe(new Voiding("Wrong person", Olive, _clock.GetUtcNow()));
        Refusal(() => assignment.Void(paper, "Again", Olive, SampleEdition.Central, _clock)).ShouldContain("voided this paper return already");
        Return(assignment, October(15)).Voiding.ShouldBeNull();
    }

    [Fact]
    public void Voiding_says_what_was_wrong()
    {
        var assignment = Received();
        var paper = Return(assignment, October(5));

        Refusal(() => assignment.Void(paper, "", Olive, SampleEdition.Central, _clock)).ShouldContain("Say what was wrong");

        assignment.Facts.Standing.ShouldBe(Standing.ReturnedOnPaper);
    }

    [Theory]
    [InlineData("https://training.example.gov/verify?record={0}&from=paper")]
    [InlineData("{0}")]
    [InlineData("Record: {0}.")]
    public void A_number_is_found_in_the_text_of_a_QR_code(string text)
    {
        RecordNumber.In(string.Format(null, text, _number)).ShouldBe(_number);
    }

    [Fact]
    public void Other_text_holds_no_number()
    {
        RecordNumber.In("https://example.com/2110-00000000X").ShouldBeNull();
        RecordNumber.In("").ShouldBeNull();
    }

    private Assignment Assigned() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), 14, Olive, _clock);

    private Assignment Received()
    {
        var assignment = Assigned();
        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, _clock);
        return assignment;
    }

    private PaperReturn Return(Assignment assignment, DateOnly received, DateOnly? postmarked = null) =>
        assignment.ReturnOnPaper(_number, new PaperDates(received, postmarked), " No computer at work. ", Olive, SampleEdition.Central, _clock);

    private static string Refusal(Action act) => Should.Throw<RuleBrokenException>(act).Message;
}
