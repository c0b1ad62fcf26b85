using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class AssignmentTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_page_explains_the_deadline_and_lists_the_mail()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var assignment = await _app.AssignAsync(await _app.InviteAsync(Sample.Ada));
        await _app.DispatchAsync();

        var page = await (await _app.SignedInAsAsync(olive)).GetAsync($"/hr/assignments/{assignment.Id}");

        page.Text.ShouldContain("14 calendar days after Monday, October 5, 2026 is Monday, October 19, 2026, 11:59 p.m. Central.");
        page.Text.ShouldContain("the mail server accepted the notice");
        page.Text.ShouldContain("Assignment notice");
        page.Text.ShouldContain("ada@dma.example");
        page.Text.ShouldContain("Not signed yet.");
    }

    [Fact]
    public async Task HR_confirms_once_and_a_second_click_changes_nothing()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var ada = await _app.EmployAsync(Sample.Ada);
        var assignment = await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        var number = await _app.SignAsync(ada);
        await _app.DispatchAsync();
        var browser = await _app.SignedInAsAsync(olive);
        var page = await browser.GetAsync($"/hr/assignments/{assignment.Id}");

        var first = await browser.SubmitAsync(page, [], $"/hr/assignments/{assignment.Id}/confirmation");
        _app.Clock.Advance(TimeSpan.FromHours(1));
        var second = await browser.SubmitAsync(page, [], $"/hr/assignments/{assignment.Id}/confirmation");
        var confirmed = await browser.FollowAsync(second);

        first.Status.ShouldBe(HttpStatusCode.Redirect);
        confirmed.Text.ShouldContain("Monday, October 5, 2026, 10:00 a.m. Central, by Olive Berg");
        confirmed.Document.QuerySelector($"a[href='/certifications/{number}']").ShouldNotBeNull();
        confirmed.Document.QuerySelector("main form[action$=confirmation]").ShouldBeNull();
        (await _app.AssignmentOfAsync(ada)).Facts.Standing.ShouldBe(Standing.Confirmed);
        (await _app.InDbAsync(db => db.Certifications.CountAsync(certification => certification.Confirmation != null))).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_can_be_confirmed_before_it_is_signed()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var ada = await _app.EmployAsync(Sample.Ada);
        var assignment = await _app.AssignAsync(ada);
        var browser = await _app.SignedInAsAsync(olive);
        var anyForm = await browser.GetAsync("/hr/employees/new");

        var refusal = await browser.SubmitAsync(anyForm, [], to: $"/hr/assignments/{assignment.Id}/confirmation");

        refusal.Status.ShouldBe(HttpStatusCode.Conflict);
        refusal.Text.ShouldContain("There is no signed certification to confirm yet.");
        (await _app.AssignmentOfAsync(ada)).ConfirmedAt.ShouldBeNull();
    }

    [Fact]
    public async Task An_employee_cannot_confirm_their_own_certification()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var assignment = await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        await _app.SignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);
        var anyForm = await browser.GetAsync("/account/password");

        var refusal = await browser.SubmitAsync(anyForm, [], to: $"/hr/assignments/{assignment.Id}/confirmation");

        refusal.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.AssignmentOfAsync(ada)).ConfirmedAt.ShouldBeNull();
    }
}
