using System.Net;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class HrAccessTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/hr")]
    [InlineData("/hr/assignments")]
    [InlineData("/hr/returns")]
    [InlineData("/hr/returns/archive")]
    [InlineData("/hr/employees")]
    [InlineData("/hr/employees/new")]
    [InlineData("/hr/scans")]
    [InlineData("/hr/retention")]
    [InlineData("/hr/retention/holds")]
    [InlineData("/hr/mail")]
    [InlineData("/hr/mail/problems")]
    [InlineData("/hr/mail/wording")]
    [InlineData("/hr/mail/digest")]
    [InlineData("/hr/mail/pause/new")]
    [InlineData("/hr/ladder")]
    [InlineData("/hr/calendar")]
    [InlineData("/hr/calendar/new")]
    [InlineData("/hr/questions")]
    [InlineData("/hr/questions/published")]
    [InlineData("/hr/extension-requests")]
    public async Task The_desk_is_open_to_HR_and_to_nobody_else(string path)
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var ada = await _app.EmployAsync(Sample.Ada);

        var visitor = await _app.Visitor().GetAsync(path);
        var employee = await (await _app.SignedInAsAsync(ada)).GetAsync(path);
        var hr = await (await _app.SignedInAsAsync(olive)).GetAsync(path);

        visitor.Status.ShouldBe(HttpStatusCode.Redirect);
        visitor.RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        employee.Status.ShouldBe(HttpStatusCode.Forbidden);
        employee.Heading.ShouldBe("This page is not open to you");
        hr.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Accounts_are_open_to_administrators_alone()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var grace = await _app.EmployAsync(Sample.Grace, null, Roles.Administrator);

        var hr = await (await _app.SignedInAsAsync(olive)).GetAsync("/hr/accounts");
        var administrator = await (await _app.SignedInAsAsync(grace)).GetAsync("/hr/accounts");

        hr.Status.ShouldBe(HttpStatusCode.Forbidden);
        hr.Heading.ShouldBe("This page is not open to you");
        administrator.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_has_the_desk_too_and_the_way_to_the_accounts()
    {
        var grace = await _app.EmployAsync(Sample.Grace, null, Roles.Administrator);
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);

        var administrator = await (await _app.SignedInAsAsync(grace)).GetAsync("/hr/employees");
        var hr = await (await _app.SignedInAsAsync(olive)).GetAsync("/hr/employees");

        administrator.Document.QuerySelector("a[href='/hr/accounts']").ShouldNotBeNull();
        hr.Document.QuerySelector("a[href='/hr/accounts']").ShouldBeNull();
    }

    [Fact]
    public async Task An_assignment_that_is_not_there_is_not_found()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);

        var page = await (await _app.SignedInAsAsync(olive)).GetAsync($"/hr/assignments/{Guid.NewGuid()}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
