using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Domain.Tests.Assignments;

/// <summary>Asked on Tuesday, October 6, 2026, of a deadline on Monday, October 19, 2026.</summary>
public class ExtensionRequestTests
{
    private const string Ada = "Ada Kowalski";
    private const string Grace = "Grace Okafor";
    private const string Olive = "Olive Berg";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 10, 6, 15, 0, 0, TimeSpan.Zero));

    [Fact]
    public void It_keeps_what_was_asked_and_moves_nothing()
    {
        var assignment = Received();

        var request = Ask(assignment, October(26), " On call ");

        (request.DueOn, request.AskedFor, request.Reason, request.AskedBy).ShouldBe((October(19), October(26), "On call", Ada));
        assignment.DueOn.ShouldBe(October(19));
    }

    [Theory]
    [InlineData("2026-10-19", false)]
    [InlineData("2026-10-20", true)]
    [InlineData("2027-10-06", true)]
    [InlineData("2027-10-07", false)]
    public void A_date_after_the_due_date_and_within_a_year_may_be_asked_for(string askedFor, bool isAllowed)
    {
        var assignment = Received();

        if (isAllowed)
            Ask(assignment, DateOnly.Parse(askedFor, null)).DecidedAt.ShouldBeNull();
        else
            Refusal(() => Ask(assignment, DateOnly.Parse(askedFor, null))).ShouldBe("Choose a date from Oct 20, 2026 to Oct 6, 2027.");
    }

    [Fact]
    public void When_the_due_date_is_past_today_is_the_first_date_that_is_more_time()
    {
        ExtensionRequest.Earliest(October(19), October(19)).ShouldBe(October(20));
        ExtensionRequest.Earliest(October(19), October(25)).ShouldBe(October(25));
    }

    [Fact]
    public void It_needs_a_reason_a_deadline_that_runs_and_something_outstanding()
    {
        var (running, waiting, closed) = (Received(), Assigned(), Received());
        closed.Close(ExitKind.Exempted, "Retired", Olive, _clock);

        Refusal(() => Ask(running, October(26), " ")).ShouldContain("your reason");
        Refusal(() => Ask(waiting, October(26))).ShouldContain("No deadline runs yet");
        Refusal(() => Ask(closed, October(26))).ShouldContain("no time is needed");
        Ask(running, October(26)).AssignmentId.ShouldBe(running.Id);
    }

    [Fact]
    public void It_is_commented_on_once_and_only_while_it_is_open()
    {
        var (request, decided) = (Ask(Received(), October(26)), Ask(Received(), October(26)));
        decided.Refuse("No.", Olive, _clock);

        request.CommentOn(" Fine with me. ", Grace, _clock);

        (request.Comment, request.CommentedBy).ShouldBe(("Fine with me.", Grace));
        Refusal(() => request.CommentOn("Again.", Grace, _clock)).ShouldBe("Grace Okafor has commented already.");
        Refusal(() => decided.CommentOn("Late.", Grace, _clock)).ShouldBe("Olive Berg has refused it already: No.");
    }

    [Fact]
    public void It_is_decided_once_and_a_second_decider_is_told_how()
    {
        var assignment = Received();
        var (granted, refused) = (Ask(assignment, October(26)), Ask(Received(), October(26)));

        granted.Grant(assignment.Extend(October(28), "Two days more.", Olive, SampleEdition.Central, _clock));
        refused.Refuse("An hour is enough.", Olive, _clock);

        (granted.GrantedTo, granted.Answer, granted.DecidedBy).ShouldBe((October(28), "Two days more.", Olive));
        refused.GrantedTo.ShouldBeNull();
        Refusal(() => granted.Refuse("No.", Grace, _clock)).ShouldBe("Olive Berg has granted it already, to Wednesday, October 28, 2026.");
        Refusal(() => refused.Refuse("No.", Grace, _clock)).ShouldBe("Olive Berg has refused it already: An hour is enough.");
    }

    [Fact]
    public void A_refusal_needs_a_reason()
    {
        var request = Ask(Received(), October(26));

        Refusal(() => request.Refuse("", Olive, _clock)).ShouldContain("the reason");

        request.DecidedAt.ShouldBeNull();
    }

    private ExtensionRequest Ask(Assignment assignment, DateOnly askedFor, string reason = "Reason") =>
        ExtensionRequest.Ask(Guid.CreateVersion7(), assignment, askedFor, reason, Ada, SampleEdition.Central, _clock);

    private Assignment Assigned() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), 14, Olive, _clock);

    private Assignment Received()
    {
        var assignment = Assigned();
        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, _clock);
        return assignment;
    }

    private static string Refusal(Action act) => Should.Throw<RuleBrokenException>(act).Message;

    private static DateOnly October(int day) => new(2026, 10, day);
}
