using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Paper;

public sealed class PaperReturnTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task HR_records_a_paper_return_and_the_page_says_who_when_and_why()
    {
        var desk = await (await Desk.SetAsync(_app)).LaterAsync(_app, days: 7);

        var answer = await desk.Browser.SubmitAsync(desk.NewReturn, Fields("2026-10-12", "2026-10-09"));
        var page = await desk.Browser.FollowAsync(answer);

        page.Text.ShouldContain("Recorded: returned on paper, dated Friday, October 9, 2026.");
        page.Text.ShouldContain("Arrived Monday, October 12, 2026, postmarked Friday, October 9, 2026");
        page.Text.ShouldContain("Entered by Olive Berg, Monday, October 12, 2026, 10:00 a.m. Central");
        page.Text.ShouldContain("Works outdoors.");
        page.Text.ShouldContain("Training Not started");
        page.Document.QuerySelector(".status")!.TextContent.ShouldContain("Returned on paper");
        (await _app.AssignmentOfAsync(desk.Ada)).Facts.TimelinessOn(_app.Today).ShouldBe(Timeliness.OnTime);
    }

    [Fact]
    public async Task Reminders_stop_with_the_paper_even_one_that_was_queued()
    {
        var desk = await (await Desk.SetAsync(_app)).LaterAsync(_app, days: 10);
        (await _app.RemindAsync()).ShouldBe(1);

        await desk.Browser.SubmitAsync(desk.NewReturn, Fields("2026-10-15"));
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(10));

        (await _app.RemindAsync()).ShouldBe(0);
        _app.Mail.Count.ShouldBe(1);
        (await _app.InDbAsync(db => db.Outbox.SingleAsync(message => message.Kind == LetterKind.ReminderBeforeDue))).Outcome
            .ShouldBe("Returned on paper before it was sent.");
    }

    [Fact]
    public async Task A_wrong_entry_comes_back_with_everything_typed()
    {
        var desk = await Desk.SetAsync(_app);

        var page = await desk.Browser.SubmitAsync(desk.NewReturn, Fields("2026-10-06", "2026-10-07"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("it cannot be after today, Oct 5, 2026");
        page.Text.ShouldContain("Enter a postmark on or before the date of arrival, Oct 6, 2026.");
        page.Document.QuerySelector("#ReceivedOn")!.GetAttribute("value").ShouldBe("2026-10-06");
        page.Document.QuerySelector("#PostmarkedOn")!.GetAttribute("value").ShouldBe("2026-10-07");
        page.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe("Works outdoors.");
        (await _app.AssignmentOfAsync(desk.Ada)).IsOutstanding.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_entered_is_asked_for()
    {
        var desk = await Desk.SetAsync(_app);

        var page = await desk.Browser.SubmitAsync(desk.NewReturn, new() { ["ReceivedOn"] = "", ["Reason"] = "" });

        page.Text.ShouldContain("Enter the date on which the form arrived.");
        page.Text.ShouldContain("Say why it was signed on paper");
    }

    [Fact]
    public async Task A_scan_that_comes_with_a_wrong_entry_is_kept_and_chosen()
    {
        var desk = await Desk.SetAsync(_app);
        var form = await desk.Browser.GetAsync(desk.NewReturn);

        var refused = await desk.Browser.UploadAsync(form, Fields("2026-10-06"), "File", [("signed.png", SampleScan.Png(null))]);
        refused.Document.QuerySelector("#ScanId option[selected]")!.TextContent.ShouldStartWith("signed.png");
        var page = await desk.Browser.FollowAsync(await desk.Browser.SubmitAsync(refused, Fields("2026-10-05")));

        page.Document.QuerySelector("a[href^='/hr/scans/']")!.TextContent.ShouldBe("signed.png");
        (await _app.InDbAsync(db => db.PaperScans.SingleAsync())).PaperReturnId
            .ShouldBe((await _app.InDbAsync(db => db.PaperReturns.SingleAsync())).Id);
    }

    [Fact]
    public async Task A_file_that_is_no_scan_is_refused_at_its_field()
    {
        var desk = await Desk.SetAsync(_app);
        var form = await desk.Browser.GetAsync(desk.NewReturn);

        var page = await desk.Browser.UploadAsync(form, Fields("2026-10-05"), "File", [("signed.pdf", "MZ a program"u8.ToArray())]);

        page.Document.QuerySelector("#File-error")!.TextContent.ShouldContain("Only PDF, PNG and JPEG files are taken");
        (await _app.AssignmentOfAsync(desk.Ada)).IsOutstanding.ShouldBeTrue();
    }

    [Fact]
    public async Task A_scan_of_somebody_elses_form_is_not_taken_for_this_one()
    {
        var desk = await Desk.SetAsync(_app);
        var bob = await _app.EmployAsync(Sample.Bob);
        await _app.AssignAsync(bob);
        var bobs = await _app.PrintFormAsync(bob);
        var form = await desk.Browser.GetAsync(desk.NewReturn);

        var page = await desk.Browser.UploadAsync(
            form, Fields("2026-10-05"), "File", [("signed.png", SampleScan.Png(SampleScan.Address(bobs.RecordNumber)))]);

        page.Text.ShouldContain("That is somebody else’s form.");
        (await _app.AssignmentOfAsync(desk.Ada)).IsOutstanding.ShouldBeTrue();
        (await _app.InDbAsync(db => db.PaperScans.SingleAsync())).AssignmentId.ShouldBe(bobs.AssignmentId);
    }

    [Fact]
    public async Task What_was_signed_meanwhile_is_refused_in_clear_words()
    {
        var desk = await Desk.SetAsync(_app);
        var form = await desk.Browser.GetAsync(desk.NewReturn);
        await _app.SignAsync(desk.Ada);

        var page = await desk.Browser.SubmitAsync(form, Fields("2026-10-05"));
        var again = await desk.Browser.GetAsync(desk.NewReturn);

        page.Text.ShouldContain("This certification is already signed electronically");
        page.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe("Works outdoors.");
        again.Status.ShouldBe(HttpStatusCode.Redirect);
        (await _app.InDbAsync(db => db.PaperReturns.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_paper_return_meets_a_signature_and_one_of_them_wins()
    {
        var desk = await Desk.SetAsync(_app);
        await _app.InDbAsync(async db =>
        {
            var stale = await db.Assignments.SingleAsync(candidate => candidate.Id == desk.Assignment.Id);
            await _app.ReturnOnPaperAsync(desk.Ada);
            stale.Close(ExitKind.Exempted, "On orders.", Sample.Olive, _app.Clock);
            await Should.ThrowAsync<DbUpdateConcurrencyException>(db.SaveChangesAsync());
            return true;
        });

        (await _app.AssignmentOfAsync(desk.Ada)).Facts.Standing.ShouldBe(Standing.ReturnedOnPaper);
    }

    [Fact]
    public async Task Voiding_makes_it_outstanding_again_keeps_what_was_entered_and_reminds()
    {
        var desk = await Desk.SetAsync(_app);
        await desk.Browser.SubmitAsync(desk.NewReturn, Fields("2026-10-05"));
        desk = await desk.LaterAsync(_app, days: 21);

        var unreasoned = await desk.Browser.SubmitAsync($"{desk.Page}/paper-return/voiding/new", new() { ["Reason"] = " " });
        unreasoned.Text.ShouldContain("Say what was wrong");
        var page = await desk.Browser.FollowAsync(await desk.Browser.SubmitAsync(unreasoned, new() { ["Reason"] = "It was Bob’s form." }));

        page.Text.ShouldContain("Void Arrived Monday, October 5, 2026");
        page.Text.ShouldContain("It was Bob’s form. Olive Berg, Monday, October 26, 2026, 10:00 a.m. Central");
        (await _app.AssignmentOfAsync(desk.Ada)).Facts.TimelinessOn(_app.Today).ShouldBe(Timeliness.Overdue);
        await _app.RemindAsync();
        await _app.DispatchAsync();
        _app.Mail[^1].Subject!.ShouldStartWith("Was due Mon, Oct 19");
        var second = await desk.Browser.GetAsync($"{desk.Page}/paper-return/voiding/new");
        second.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Voiding_the_return_of_somebody_who_has_left_ends_the_assignment()
    {
        var desk = await Desk.SetAsync(_app);
        await desk.Browser.SubmitAsync(desk.NewReturn, Fields("2026-10-05"));
        await desk.Browser.SubmitAsync($"/hr/employees/{desk.Ada.Id}/edit", new() { ["LeftOn"] = "2026-10-05" });

        await desk.Browser.SubmitAsync($"{desk.Page}/paper-return/voiding/new", new() { ["Reason"] = "Not signed at all." });

        (await _app.AssignmentOfAsync(desk.Ada)).Facts.Standing.ShouldBe(Standing.Ended);
    }

    [Fact]
    public async Task The_employee_sees_that_HR_has_it_and_has_nothing_to_sign()
    {
        var desk = await Desk.SetAsync(_app);
        await _app.PassAsync(desk.Ada);
        await _app.ReturnOnPaperAsync(desk.Ada);
        var ada = await _app.SignedInAsAsync(desk.Ada);

        (await ada.GetAsync("/")).Text.ShouldContain("has your certification on paper, dated Monday, October 5, 2026");
        (await ada.GetAsync("/learn")).Text.ShouldContain("Your certification came back on paper");
        (await ada.GetAsync("/certify")).Heading.ShouldBe("There is nothing for you to sign");
    }

    [Fact]
    public async Task Only_HR_records_and_voids()
    {
        var desk = await Desk.SetAsync(_app);
        var ada = await _app.SignedInAsAsync(desk.Ada);
        var anyForm = await ada.GetAsync("/account/password");

        var recorded = await ada.SubmitAsync(anyForm, Fields("2026-10-05"), to: $"{desk.Page}/paper-return");
        var voided = await ada.SubmitAsync(anyForm, new() { ["Reason"] = "No." }, to: $"{desk.Page}/paper-return/voiding");

        recorded.Status.ShouldBe(HttpStatusCode.Forbidden);
        voided.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.AssignmentOfAsync(desk.Ada)).IsOutstanding.ShouldBeTrue();
    }

    private static Dictionary<string, string> Fields(string received, string postmarked = "") =>
        new() { ["ReceivedOn"] = received, ["PostmarkedOn"] = postmarked, ["Reason"] = "Works outdoors." };
}
