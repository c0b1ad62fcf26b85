using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Health;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Health;

/// <summary>What the server says of itself: a word to anybody, what is wrong to HR. What only wants looking after is still ready.</summary>
public sealed class HealthTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task All_is_well_on_a_new_server()
    {
        (await ReadyAsync()).ShouldBe((HttpStatusCode.OK, "Healthy"));
        (await PageAsync()).ShouldContain("All is well.");
    }

    [Fact]
    public async Task Letters_that_wait_for_the_mail_server_are_said_after_an_hour()
    {
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        _app.MailFault = _ => new MailDeferredException("The mail server does not answer.", new IOException()) { ConcernsServer = true };
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(59));
        (await ReadyAsync()).Word.ShouldBe("Healthy");

        _app.Clock.Advance(TimeSpan.FromMinutes(2));
        await _app.DispatchAsync();

        (await ReadyAsync()).ShouldBe((HttpStatusCode.OK, "Degraded"));
        (await PageAsync()).ShouldContain("The oldest letter has waited since Oct 5, 2026, 10:00 a.m. Central.");
    }

    [Fact]
    public async Task Mail_that_HR_holds_back_is_no_fault()
    {
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        await _app.InDbAsync(db =>
        {
            db.MailPauses.Add(new MailPause("We look at the wording.", Sample.Olive, _app.Clock));
            return db.SaveChangesAsync();
        });
        _app.Clock.Advance(TimeSpan.FromDays(1));

        (await ReadyAsync()).Word.ShouldBe("Healthy");
        (await PageAsync()).ShouldContain("Human Resources has held all mail back since Oct 5, 2026, 10:00 a.m. Central.");
    }

    [Fact]
    public async Task A_seal_that_expires_within_a_month_is_said()
    {
        var expires = _app.Services.GetRequiredService<SealCertificate>().Leaf.NotAfter.ToUniversalTime();
        _app.Clock.SetUtcNow(new DateTimeOffset(expires.AddDays(-20), TimeSpan.Zero));

        (await ReadyAsync()).ShouldBe((HttpStatusCode.OK, "Degraded"));
        (await PageAsync()).ShouldContain("The sealing certificate expires on");
    }

    [Fact]
    public async Task Course_files_that_were_refused_are_said()
    {
        _app.Services.GetRequiredService<ContentState>().Refused = "course.yaml:1";

        (await ReadyAsync()).ShouldBe((HttpStatusCode.OK, "Degraded"));
        (await PageAsync()).ShouldContain("The course files on this server were not published");
    }

    [Theory]
    [InlineData(100L << 30, HealthStatus.Healthy, "100.0 GiB are free.")]
    [InlineData(1L << 28, HealthStatus.Degraded, "Only 0.25 GiB are free on the disk that holds Storage:Directory. Once it is full, nobody can answer or sign.")]
    public void A_disk_that_is_nearly_full_is_said(long free, HealthStatus status, string words)
    {
        var result = DiskHealth.Of(free);

        (result.Status, result.Description).ShouldBe((status, words));
    }

    private async Task<(HttpStatusCode Status, string Word)> ReadyAsync()
    {
        var answer = await _app.Visitor().Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> PageAsync()
    {
        var olive = await _app.InDbAsync(db => Task.FromResult(db.Employees.SingleOrDefault(employee => employee.Name == Sample.Olive)));
        var browser = await _app.SignedInAsAsync(olive ?? await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        return (await browser.GetAsync("/hr/health")).Text;
    }
}
