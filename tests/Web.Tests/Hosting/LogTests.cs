using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Tests.Hr.Persons;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>The logs of a whole life name nobody: they are read by people who have no business in the register.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task No_name_address_or_answer_is_ever_logged()
    {
        await using var app = new LoggedApp();
        var grace = await app.EmployAsync(Sample.Grace);
        var (ada, _, _) = await app.LiveAsync(grace);
        var olive = await app.OliveAsync();
        foreach (var path in new[] { $"/hr/employees?q={ada.Email}", $"/hr/employees/{ada.Id}", "/hr/assignments/export?format=csv", "/hr/mail", "/hr/ledger" })
            await olive.GetAsync(path);
        await app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = ada.Email, ["Password"] = "not the password" });
        await app.Visitor().SubmitAsync("/account/forgotten-password", new() { ["Email"] = ada.Email });
        app.MailFault = message => message.To.ToString().Contains("ada", StringComparison.Ordinal)
            ? new MailRefusedException($"550 5.1.1 <{ada.Email}>: no such user")
            : new MailDeferredException($"450 4.2.0 {message.To}: come again", new IOException());
        await app.DispatchAsync();
        await app.LeaveAsync(ada);

        app.Lines.ShouldContain(line => line.Contains("was refused", StringComparison.Ordinal));
        foreach (var secret in new[] { "Kowalski", "Okafor", Sample.Olive, "@dma.example", "Surgery", "I disagree", TrainingApp.Password, "not the password" })
            app.Lines.ShouldAllBe(line => !line.Contains(secret, StringComparison.OrdinalIgnoreCase), secret);
    }

    /// <summary>Logs at the levels it ships with.</summary>
    private sealed class LoggedApp : TrainingApp
    {
        private readonly KeptLog _log = new();

        public ConcurrentQueue<string> Lines => _log.Lines;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddLogging(logging => logging
                .AddProvider(_log)
                .AddFilter<KeptLog>(null, LogLevel.Information)
                .AddFilter<KeptLog>("Microsoft.AspNetCore", LogLevel.Warning)
                .AddFilter<KeptLog>("Microsoft.EntityFrameworkCore", LogLevel.Warning)));
        }
    }

    private sealed class KeptLog : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Kept(categoryName, Lines);

        public void Dispose()
        {
        }
    }

    private sealed class Kept(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category}: {formatter(state, exception)} {exception}");
    }
}
