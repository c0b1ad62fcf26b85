using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Scale;

/// <summary>A page asks its database as often for many rows as for few.</summary>
public sealed class CommandCountTests : IAsyncDisposable
{
    private readonly CountedApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task No_list_asks_more_often_when_it_has_more_rows()
    {
        string[] pages =
        [
            "/hr", "/hr/assignments", "/hr/assignments?status=all&people=everyone&sort=name", "/hr/assignments?q=e", "/hr/returns?list=all", "/hr/employees",
            "/hr/reports", "/hr/mail", "/hr/accounts", "/hr/questions", "/hr/proposals", "/hr/extension-requests", "/hr/exports", "/hr/retention", "/hr/scans",
            "/team", "/team?tree=true",
        ];
        var grace = await _app.EmployAsync(Sample.Grace, null, Roles.Hr, Roles.Administrator);
        var browser = await _app.SignedInAsAsync(grace);
        await EnrolAsync(grace, "Ada", "Beth"); // one has signed, one has not
        foreach (var page in pages) // what is loaded once and kept
            ((int)(await browser.GetAsync(page)).Status).ShouldBe(200, page);
        var few = await CommandsAsync(browser, pages);

        await EnrolAsync(grace, [.. Enumerable.Range(0, 20).Select(number => $"Colleague{(char)('A' + number)}")]);
        var many = await CommandsAsync(browser, pages);

        foreach (var (page, commands) in few)
            many[page].ShouldBeLessThanOrEqualTo(commands, page);
    }

    private async Task EnrolAsync(Domain.People.Employee supervisor, params string[] names)
    {
        foreach (var name in names)
        {
            var employee = await _app.EmployAsync($"{name} Kowalski", supervisor);
            await _app.AssignAsync(employee);
            await _app.DispatchAsync();
            if (name.Length % 2 == 1 || name.EndsWith('B'))
                await _app.SignAsync(employee);
        }

        await _app.DispatchAsync();
    }

    private async Task<Dictionary<string, int>> CommandsAsync(TestBrowser browser, string[] pages)
    {
        var counts = new Dictionary<string, int>();
        foreach (var page in pages)
        {
            _app.Commands.Take();
            await browser.GetAsync(page);
            counts[page] = _app.Commands.Take();
        }

        return counts;
    }

    private sealed class CountedApp : TrainingApp
    {
        public CommandCount Commands { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Intercept(Commands));
        }
    }
}
