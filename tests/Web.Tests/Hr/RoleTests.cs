using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class RoleTests : IAsyncDisposable
{
    private static readonly TimeSpan UntilRenewed = TimeSpan.FromSeconds(61);

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_role_opens_and_closes_the_desk_within_a_minute_of_somebody_signed_in()
    {
        var grace = await AdministratorAsync(Sample.Grace);
        var olive = await _app.EmployAsync(Sample.Olive);
        var administrator = await _app.SignedInAsAsync(grace);
        var browser = await _app.SignedInAsAsync(olive);

        await GrantAsync(administrator, olive, Roles.Hr);
        _app.Clock.Advance(UntilRenewed);
        var granted = await browser.GetAsync("/hr");
        await RemoveAsync(administrator, olive, Roles.Hr);
        _app.Clock.Advance(UntilRenewed);
        var removed = await browser.GetAsync("/hr");

        granted.Status.ShouldBe(HttpStatusCode.OK);
        removed.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_last_administrator_stays_until_there_is_another()
    {
        var grace = await AdministratorAsync(Sample.Grace);
        var olive = await _app.EmployAsync(Sample.Olive);
        var browser = await _app.SignedInAsAsync(grace);

        var refusal = await RemoveAsync(browser, grace, Roles.Administrator);
        await GrantAsync(browser, olive, Roles.Administrator);
        var removed = await RemoveAsync(browser, grace, Roles.Administrator);

        refusal.Status.ShouldBe(HttpStatusCode.Conflict);
        refusal.Text.ShouldContain("Make somebody else an administrator first.");
        removed.Status.ShouldBe(HttpStatusCode.Redirect);
        (await AdministratorsAsync()).ShouldBe([olive.Email]);
    }

    [Fact]
    public async Task An_administrator_without_a_password_cannot_be_the_only_one_left()
    {
        var grace = await AdministratorAsync(Sample.Grace);
        var olive = await _app.InviteAsync(Sample.Olive);
        var browser = await _app.SignedInAsAsync(grace);
        await GrantAsync(browser, olive, Roles.Administrator);

        var refusal = await RemoveAsync(browser, grace, Roles.Administrator);

        refusal.Text.ShouldContain("Make somebody else an administrator first.");
        (await AdministratorsAsync()).ShouldContain(grace.Email);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_refused()
    {
        var grace = await AdministratorAsync(Sample.Grace);
        var olive = await _app.EmployAsync(Sample.Olive);

        var refusal = await GrantAsync(await _app.SignedInAsAsync(grace), olive, "Emperor");

        refusal.Status.ShouldBe(HttpStatusCode.Conflict);
        refusal.Text.ShouldContain("There is no such role.");
    }

    [Fact]
    public async Task HR_grants_nothing()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var browser = await _app.SignedInAsAsync(olive);
        var anyForm = await browser.GetAsync("/hr/employees/new");

        var refusal = await browser.SubmitAsync(anyForm, new() { ["role"] = Roles.Administrator }, to: $"/hr/accounts/{await AccountIdAsync(olive)}/roles");

        refusal.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await AdministratorsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Granting_a_role_leaves_the_invitation_working()
    {
        var grace = await AdministratorAsync(Sample.Grace);
        var olive = await _app.InviteAsync(Sample.Olive);
        await _app.AssignAsync(olive);
        await _app.DispatchAsync();
        var link = _app.Mail.ShouldHaveSingleItem().TextBody!.Split('\n', ' ').First(word => word.Contains("/account/invitation")).Trim();

        await GrantAsync(await _app.SignedInAsAsync(grace), olive, Roles.Hr);

        (await _app.Visitor().GetAsync(new Uri(link).PathAndQuery)).Heading.ShouldBe("Welcome");
    }

    private Task<Employee> AdministratorAsync(string name) => _app.EmployAsync(name, null, Roles.Administrator);

    /// <summary>Through the form of the page, whatever the role.</summary>
    private async Task<TestPage> GrantAsync(TestBrowser browser, Employee employee, string role)
    {
        var page = await browser.GetAsync("/hr/accounts");
        var address = $"/hr/accounts/{await AccountIdAsync(employee)}/roles";
        return await browser.SubmitAsync(page, new() { ["role"] = role }, FirstForm(page), to: address);
    }

    private async Task<TestPage> RemoveAsync(TestBrowser browser, Employee employee, string role) =>
        await browser.SubmitAsync(await browser.GetAsync("/hr/accounts"), [], $"/hr/accounts/{await AccountIdAsync(employee)}/roles/{role}/removal");

    /// <summary>Some form that removes, since only its address is unique on the page.</summary>
    private static string FirstForm(TestPage page) =>
        page.Document.QuerySelectorAll("main form[method=post]").Select(form => form.GetAttribute("action")!).First(action => action.EndsWith("/removal", StringComparison.Ordinal));

    private Task<Guid> AccountIdAsync(Employee employee) =>
        _app.InDbAsync(db => db.Users.Where(account => account.EmployeeId == employee.Id).Select(account => account.Id).SingleAsync());

    private Task<List<string>> AdministratorsAsync() => _app.InDbAsync(db => (
        from held in db.UserRoles
        join role in db.Roles on held.RoleId equals role.Id
        join account in db.Users on held.UserId equals account.Id
        where role.Name == Roles.Administrator
        select account.Email!).ToListAsync());
}
