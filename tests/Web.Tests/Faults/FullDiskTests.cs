using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Tests.Certification;
using PolicyTraining.Web.Tests.Ledger;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>SQLite finds no room for another page, as on a full disk: nothing is signed by halves, and nothing typed is lost.</summary>
public sealed class FullDiskTests : IAsyncDisposable
{
    private readonly CrampedApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Signing_on_a_full_disk_says_so_and_the_same_page_signs_once_there_is_room()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var review = await browser.ReviewAsync();
        await FillAsync();

        var refused = await browser.SignAsync(review);

        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Heading.ShouldBe("This is not saved yet");
        refused.Text.ShouldContain("The disk that holds the database is full.");
        refused.Text.ShouldContain("nothing was signed by it");
        refused.Document.DocumentElement.OuterHtml.ShouldNotContain(TrainingApp.Password, Case.Sensitive, "No page holds a password.");
        (await _app.InDbAsync(db => db.Certifications.AnyAsync())).ShouldBeFalse();
        (await _app.AssignmentOfAsync(ada)).SignedAt.ShouldBeNull();
        (await _app.ChainOfAsync(ada)).Kinds.ShouldNotContain(LedgerKind.Signed);

        _app.IsFull = false;
        var signed = await browser.SignAsync(refused);

        signed.RedirectedTo!.OriginalString.ShouldStartWith("/certifications/");
        (await _app.ChainOfAsync(ada)).Kinds.TakeLast(2).ShouldBe([LedgerKind.Signed, LedgerKind.Sealed]);
    }

    [Fact]
    public async Task Health_says_what_is_wrong_until_something_is_written_again()
    {
        var ada = await _app.ReadyToSignAsync();
        var browser = await _app.SignedInAsAsync(ada);
        var review = await browser.ReviewAsync();
        var before = await HealthAsync();
        await FillAsync();

        var refused = await browser.SignAsync(review);
        var full = await HealthAsync();
        _app.IsFull = false;
        await browser.SignAsync(refused);

        before.ShouldBe(HttpStatusCode.OK);
        full.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await HealthAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Readers_go_on_while_the_disk_is_full()
    {
        var browser = await _app.SignedInAsAsync(await _app.ReadyToSignAsync());
        _app.IsFull = true;

        (await browser.GetAsync("/policy/2.110")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/learn")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Leaves no page that is free and none that is half empty.</summary>
    private async Task FillAsync()
    {
        await _app.ExecuteAsync("VACUUM");
        _app.IsFull = true;
    }

    private async Task<HttpStatusCode> HealthAsync()
    {
        using var client = _app.CreateClient();
        return (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode;
    }

    /// <summary>The program with a database that may not grow while <see cref="IsFull"/>, by SQLite's own limit.</summary>
    private sealed class CrampedApp : TrainingApp
    {
        public bool IsFull { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<TrainingDb>(options => options.AddInterceptors(new Walls(this))));
        }
    }

    private sealed class Walls(CrampedApp app) : DbConnectionInterceptor
    {
        private const long AnySize = 1073741823;

        public override Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            using var command = ((SqliteConnection)connection).CreateCommand();
            command.CommandText = "PRAGMA page_count";
            var pages = app.IsFull ? command.ExecuteScalar() : AnySize;
            command.CommandText = $"PRAGMA max_page_count={pages}";
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }
}
