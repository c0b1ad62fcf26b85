using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>Whoever guards the system reads who did what by account, and nothing about people.</summary>
public sealed class SecurityLogTests : IAsyncDisposable
{
    private readonly LoggedApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Signing_in_and_out_and_what_is_refused_is_written_down()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var account = await AccountOfAsync(ada);
        var visitor = _app.Visitor();
        var form = await visitor.GetAsync("/account/sign-in");

        await visitor.SubmitAsync(form, new() { ["Email"] = "nobody@dma.example", ["Password"] = "guess" });
        await visitor.SubmitAsync(form, new() { ["Email"] = ada.Email, ["Password"] = "guess" });
        var browser = await _app.SignedInAsAsync(ada);
        (await browser.GetAsync("/hr")).Status.ShouldBe(HttpStatusCode.Forbidden);

        _app.Lines.Select(line => (line.Event, line.Words)).ShouldBe(
        [
            (1003, "A sign-in was refused: there is no such account, or nobody may sign in with it"),
            (1002, $"A sign-in as account {account} was refused"),
            (1001, $"Account {account} signed in"),
            (1006, "Access to PolicyTraining.Web.Features.Hr.DeskController.Index (Web) was refused"),
        ]);
        _app.Lines[^1].Scopes.ShouldContain($"Actor={account}");
    }

    [Fact]
    public async Task An_account_that_is_locked_is_written_down()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var visitor = _app.Visitor();
        var form = await visitor.GetAsync("/account/sign-in");

        for (var guess = 0; guess < 12; guess++)
            await visitor.SubmitAsync(form, new() { ["Email"] = ada.Email, ["Password"] = "guess" });

        _app.Lines[^1].Event.ShouldBe(1004);
        _app.Lines[^1].Words.ShouldContain($"{await AccountOfAsync(ada)}");
    }

    [Fact]
    public async Task Roles_granted_and_removed_and_files_taken_along_are_written_down_with_who_did()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr, Roles.Administrator);
        var ada = await AccountOfAsync(await _app.EmployAsync(Sample.Ada));
        var browser = await _app.SignedInAsAsync(olive);

        await browser.SubmitAsync(await browser.GetAsync("/account/password"), new() { ["role"] = Roles.Auditor }, to: $"/hr/accounts/{ada}/roles");
        await browser.Client.GetAsync("/hr/assignments/export?format=csv", TestContext.Current.CancellationToken);

        var lines = _app.Lines.Where(line => line.Event > 1006).ToList();
        lines.Select(line => line.Event).ShouldBe([1009, 1008]);
        lines[0].Words.ShouldBe($"Account {ada} was granted the role Auditor");
        lines[1].Words.ShouldContain("AssignmentExportController");
        var actor = await AccountOfAsync(olive);
        lines.ShouldAllBe(line => line.Scopes.Contains($"Actor={actor}") && !line.Scopes.Contains("RequestPath"));
    }

    [Fact]
    public void A_line_break_in_what_is_logged_begins_no_other_entry()
    {
        using var services = new ServiceCollection().AddLogging(logging => logging.AddJsonConsole()).BuildServiceProvider();
        var formatter = services.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == ConsoleFormatterNames.Json);
        var forged = "guess\r\n{\"EventId\":1001,\"Message\":\"Account signed in\"}\u2028";
        using var written = new StringWriter();

        formatter.Write(new LogEntry<string>(LogLevel.Warning, "Test", 1, forged, null, (state, _) => state), new LogScopes(), written);

        var text = written.ToString().TrimEnd('\n');
        text.ShouldNotContain('\n');
        text.ShouldNotContain('\r');
        text.ShouldNotContain('\u2028');
    }

    private Task<Guid> AccountOfAsync(Employee employee) =>
        _app.InDbAsync(db => db.Users.Where(account => account.EmployeeId == employee.Id).Select(account => account.Id).SingleAsync());
}
