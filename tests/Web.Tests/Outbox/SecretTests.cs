using System.Collections.Concurrent;
using System.Net.Security;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Outbox;

public sealed class SecretTests
{
    private const string Password = "open-sesame";

    [Theory]
    [InlineData("PLAIN")]
    [InlineData("LOGIN")]
    public async Task The_mail_servers_password_is_nowhere_in_the_log_of_a_failed_sign_in(string mechanism)
    {
        await using var server = new LoopbackSmtpServer(new(WireSecurity.StartTls, "training", "another") { Mechanisms = mechanism });
        await using var app = new LoggingApp(server);
        await app.AssignAsync(await app.EmployAsync(Sample.Ada));

        await app.DispatchAsync();

        var outcome = (await app.InDbAsync(db => db.Outbox.SingleAsync())).Outcome!;
        outcome.ShouldContain("did not accept Mail:Smtp:UserName and Mail:Smtp:Password");
        var log = string.Join('\n', app.Log);
        log.ShouldContain("did not accept Mail:Smtp:UserName", customMessage: "Otherwise the log proves nothing.");
        foreach (var spelling in new[] { Password, Base64(Password), Base64($"\0training\0{Password}") })
        {
            log.ShouldNotContain(spelling);
            outcome.ShouldNotContain(spelling);
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>The program with a log of everything, down to the last detail.</summary>
    private sealed class LoggingApp : TrainingApp, ILoggerProvider
    {
        public LoggingApp(LoopbackSmtpServer server)
        {
            Through(server);
            Settings["Mail:Smtp:Security"] = "StartTls";
            Settings["Mail:Smtp:UserName"] = "training";
            Settings["Mail:Smtp:Password"] = Password;
        }

        public ConcurrentQueue<string> Log { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Logger(Log);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<ILoggerProvider>(this);
                services.PostConfigure<LoggerFilterOptions>(options =>
                {
                    options.Rules.Clear();
                    options.MinLevel = LogLevel.Trace;
                });
                services.Replace(ServiceDescriptor.Singleton<IMailTransport>(provider => new SmtpTransport(
                    provider.GetRequiredService<IOptions<MailOptions>>(), Clock, (_, _, _, errors) => errors != SslPolicyErrors.None)));
            });
        }

        private sealed class Logger(ConcurrentQueue<string> log) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                log.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
