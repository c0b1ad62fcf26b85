using PolicyTraining.Domain.Learning;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Hr.Persons;

public sealed class TimelineTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Everything_that_happened_is_on_it_with_who_and_why()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var (ada, first, second) = await _app.LiveAsync(grace);
        await _app.ReportToAsync(ada, null);
        await _app.SuspendAsync(ada);
        var olive = await _app.OliveAsync();

        var rows = await RowsAsync(olive, $"/hr/employees/{ada.Id}?order=oldest");

        rows = [.. rows, .. await RowsAsync(olive, $"/hr/employees/{ada.Id}?order=oldest&page=2")];
        string[] told =
        [
            $"Assigned P&P 2.110, edition {(await _app.EditionAsync()).Ordinal} Olive Berg",
            "Received Oct 5, 2026: the mail server accepted the notice Due Oct 19, 2026. The program",
            "Assignment notice Sent To ada@dma.example.",
            "Signed in with the password Ada Kowalski",
            "Asked for more time, until Oct 26, 2026 Surgery. Ada Kowalski",
            "The supervisor commented on the request for more time Fine with me. Grace Okafor",
            "Extended from Oct 19, 2026 to Oct 23, 2026 Get well. Olive Berg",
            "Paused from Oct 6, 2026 to Oct 7, 2026 Jury duty. Olive Berg",
            "Declined to sign I disagree with II.A. Ada Kowalski",
            "Conversation on Oct 5, 2026 with Ada and the union We explained II.A. Olive Berg",
            "Took the first step in the course",
            "Assessment, try 1: not passed",
            "Came to the end of the lesson",
            "Finished every lesson",
            "Assessment, try 2: passed",
            $"Signed the receipt certification {first} As “Ada Kowalski”.",
            $"Sealed the PDF of {first}",
            $"Delivered {first} to WING-SHR wing-shr@dma.example",
            $"HR confirmed that it has {first} Olive Berg",
            $"Superseded {first} by {second} The name was misspelled. Olive Berg",
            $"Withdrew {second} Signed by somebody else. Olive Berg",
            "Returned on paper: 2110-",
            "No computer at work. Olive Berg",
            "Certification withdrawn Sent To ada@dma.example",
            "Supervisor: Grace Okafor → none Olive Berg",
            "Suspended from Oct 5, 2026 An inquiry. Olive Berg",
        ];
        foreach (var sentence in told)
            rows.ShouldContain(row => row.Contains(sentence, StringComparison.Ordinal), sentence);
        rows.ShouldAllBe(row => !row.Contains("of 12", StringComparison.Ordinal) && !row.Contains("points", StringComparison.Ordinal));
        rows[0].ShouldContain("Oct 5, 2026, 10:00 a.m. Central");
    }

    [Fact]
    public async Task It_is_narrowed_to_a_kind_and_turned_around()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromHours(1));
        await _app.SignedInAsAsync(ada);
        var olive = await _app.OliveAsync();
        var page = $"/hr/employees/{ada.Id}";

        (await RowsAsync(olive, page))[0].ShouldContain("Signed in with the password");
        (await RowsAsync(olive, $"{page}?order=oldest"))[^1].ShouldContain("Signed in with the password");
        (await RowsAsync(olive, $"{page}?kind=mail")).ShouldHaveSingleItem().ShouldContain("Assignment notice");
        (await olive.GetAsync($"{page}?kind=nonsense")).Text.ShouldContain("The timeline has nothing called “nonsense”, so all of it is shown.");
    }

    [Fact]
    public async Task What_is_to_come_is_said_with_its_reason_or_why_nothing_is()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var ada = await _app.EmployAsync(Sample.Ada, grace);
        await _app.AssignAsync(ada);
        var olive = await _app.OliveAsync();
        var page = $"/hr/employees/{ada.Id}";

        var before = await olive.GetAsync(page);
        await _app.DispatchAsync();
        var running = await olive.GetAsync(page);
        await _app.SuspendAsync(ada);
        var suspended = await olive.GetAsync(page);
        await _app.ResumeAsync(ada);
        await _app.SignAsync(ada);
        var signed = await olive.GetAsync(page);

        before.Text.ShouldContain("None yet, because nothing shows that they have the bulletin.");
        before.Text.ShouldContain("Waiting Assignment notice, since Oct 5, 2026, 10:00 a.m. Central.");
        running.Text.ShouldContain("Thursday, October 15, 2026 Employee 4 days before the due date.");
        running.Text.ShouldContain("The weekly digest to Grace Okafor names them while the receipt is open; the next goes on Monday, October 12, 2026.");
        suspended.Text.ShouldContain("None, because Ada Kowalski is suspended.");
        suspended.Text.ShouldNotContain("The weekly digest");
        signed.Text.ShouldContain("None, because nothing is asked of Ada Kowalski.");
    }

    [Fact]
    public async Task A_letter_that_did_not_arrive_is_told_with_the_servers_words()
    {
        _app.MailFault = _ => new MailRefusedException("550 5.1.1 No such person here") { Refused = [new("ada@dma.example", "550 5.1.1 No such person here")] };
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        var olive = await _app.OliveAsync();

        var rows = await RowsAsync(olive, $"/hr/employees/{ada.Id}?kind=mail");

        rows.ShouldContain(row => row.Contains("Assignment notice Refused", StringComparison.Ordinal));
        rows.ShouldContain(row => row.Contains("No such person here; not notified since Monday, October 5, 2026.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_supervisor_and_an_employee_said_to_each_other_stays_between_them()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var (ada, _, _) = await _app.LiveAsync(grace);
        var assignment = await _app.AssignmentOfAsync(ada);
        await _app.InDbAsync(db =>
        {
            db.Inquiries.Add(Inquiry.Ask(Guid.NewGuid(), assignment.Id, null, InquiryTo.Supervisor, "May I ask you something private?", _app.Clock));
            return db.SaveChangesAsync();
        });

        var page = await (await _app.OliveAsync()).GetAsync($"/hr/employees/{ada.Id}?kind=conversation");

        page.Text.ShouldContain("Asked the supervisor for help with the assessment");
        page.Text.ShouldNotContain("private");
    }

    private static async Task<List<string>> RowsAsync(TestBrowser browser, string path) =>
        [.. (await browser.GetAsync(path)).Document.QuerySelectorAll(".history tbody tr")
            .Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
