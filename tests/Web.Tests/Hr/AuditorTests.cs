using System.Net;
using System.Net.Mime;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Hr;

/// <summary>An auditor reads everything HR reads, and changes nothing.</summary>
public sealed class AuditorTests : IAsyncDisposable
{
    // Every export is followed, which is more than anybody takes along in a minute.
    private readonly TrainingApp _app = new() { Settings = { ["RateLimits:Exports:Burst"] = "100000" } };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_page_HR_links_to_opens_for_the_auditor_and_offers_no_change()
    {
        await RegisterAsync();
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync("Audra Reed", null, Roles.Auditor));

        var queue = new Queue<string>(["/hr", "/hr/assignments?status=all"]);
        var seen = new HashSet<string>(queue);
        var faults = new List<string>();
        while (queue.TryDequeue(out var path))
        {
            using var response = await browser.Client.GetAsync(path, TestContext.Current.CancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
                faults.Add($"{path}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != MediaTypeNames.Text.Html)
                continue;

            var page = await browser.GetAsync(path);
            faults.AddRange(page.Document.QuerySelectorAll("main form[method=post]:not([action$='/audit-pack']) button[type=submit]")
                .Select(button => $"{path}: {button.TextContent.Trim()}"));
            foreach (var address in page.Document.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().Select(Address).Where(Leads))
            {
                if (seen.Add(address))
                    queue.Enqueue(address);
            }
        }

        faults.ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThan(40);
    }

    [Theory]
    [InlineData("/hr/employees/new")]
    [InlineData("/hr/calendar/new")]
    [InlineData("/hr/mail/pause/new")]
    [InlineData("/hr/accounts")]
    public async Task What_leads_to_a_change_is_closed_to_the_auditor(string path)
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync("Audra Reed", null, Roles.Auditor));

        (await browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_auditor_reads_anybodys_certification_and_its_evidence()
    {
        var number = await RegisterAsync();
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync("Audra Reed", null, Roles.Auditor));

        (await browser.GetAsync($"/certifications/{number}")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync($"/certifications/{number}/evidence")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync($"/certifications/{number}/withdrawal/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Somebody signed, somebody declined, somebody asked; one letter was refused.</summary>
    private async Task<string> RegisterAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var bob = await _app.EmployAsync(Sample.Bob);
        var declined = await _app.AssignAsync(bob);
        await _app.DispatchAsync();
        var number = await _app.SignAsync(ada);
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Declining>().DeclineAsync(declined.Id, "I disagree.", bob.Name, default);
            return true;
        });
        await _app.DispatchAsync();
        await _app.InScopeAsync(services => services.GetRequiredService<Checkpoints>().WriteAsync(default));
        return number;
    }

    private static string Address(IHtmlAnchorElement link) => link.GetAttribute("href")!.Split('#')[0];

    private static bool Leads(string address) =>
        address.StartsWith("/hr", StringComparison.Ordinal) || address.StartsWith("/certifications/", StringComparison.Ordinal);
}
