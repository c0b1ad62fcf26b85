using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class AssignmentLadderTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();
    private Employee? _olive;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Before_receipt_the_ladder_has_not_begun()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);

        var page = await PageAsync(ada);

        page.Text.ShouldContain("The ladder begins with the receipt.");
    }

    [Fact]
    public async Task Every_step_says_when_to_whom_and_why()
    {
        var page = await PageAsync(await ReceivedAsync());

        page.Text.ShouldContain("Friday, October 9, 2026 Employee 5 days after receipt. Moved from Saturday, October 10, 2026. Planned.");
        page.Text.ShouldContain("Tuesday, October 20, 2026 Employee and supervisor 1 day after the due date. Planned.");
    }

    [Fact]
    public async Task What_was_sent_and_what_the_signature_cancelled_is_told_apart()
    {
        var ada = await ReceivedAsync();
        _app.Clock.Advance(TimeSpan.FromDays(4));
        await _app.RemindAsync();
        var waiting = await PageAsync(ada);
        await _app.DispatchAsync();
        await _app.SignAsync(ada);

        var page = await PageAsync(ada);

        waiting.Text.ShouldContain("Waiting to be sent since Friday, October 9, 2026, 10:00 a.m. Central.");
        page.Text.ShouldContain("Sent Friday, October 9, 2026, 10:00 a.m. Central.");
        page.Text.ShouldContain("4 days before the due date. Cancelled: signed Friday, October 9, 2026, 10:00 a.m. Central.");
    }

    [Fact]
    public async Task A_reminder_overtaken_by_the_signature_says_so()
    {
        var ada = await ReceivedAsync();
        _app.Clock.Advance(TimeSpan.FromDays(4));
        await _app.RemindAsync();
        await _app.SignAsync(ada);
        await _app.DispatchAsync();

        var page = await PageAsync(ada);

        page.Text.ShouldContain("October 10, 2026. Not sent: ");
    }

    [Fact]
    public async Task A_return_on_paper_cancels_what_was_still_to_come()
    {
        var ada = await ReceivedAsync();
        await _app.ReturnOnPaperAsync(ada);

        var page = await PageAsync(ada);

        page.Text.ShouldContain("Cancelled: returned on paper, recorded Monday, October 5, 2026, 10:00 a.m. Central.");
    }

    private async Task<Employee> ReceivedAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        return ada;
    }

    private async Task<TestPage> PageAsync(Employee employee)
    {
        _olive ??= await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        return await (await _app.SignedInAsAsync(_olive)).GetAsync($"/hr/assignments/{(await _app.AssignmentOfAsync(employee)).Id}");
    }
}
