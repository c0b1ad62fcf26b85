using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyTraining.Testing;
using PolicyTraining.Web.Demo;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>The program behind its own web server, with the demonstration agency in it, and everything it complains of.</summary>
internal sealed class FuzzedApp : TrainingApp, ILoggerProvider
{
    public ConcurrentQueue<string> Complaints { get; } = new();

    public Uri Address => ClientOptions.BaseAddress;

    public static FuzzedApp Start()
    {
        var app = new FuzzedApp();
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    /// <summary>A browser on the wire, as this person; as nobody when there is no address.</summary>
    public async Task<TestBrowser> BrowserAsync(string? email)
    {
        var browser = new TestBrowser(new HttpClient(OnTheWire()) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2) });
        if (email is not null)
            (await browser.SubmitAsync("/account/sign-in", new() { ["Email"] = email, ["Password"] = DemoAccounts.Password })).RedirectedTo.ShouldNotBeNull(email);
        return browser;
    }

    /// <summary>Sends what is asked of it, also headers that are no ASCII.</summary>
    private static SocketsHttpHandler OnTheWire() => new() { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 };

    public ILogger CreateLogger(string categoryName) => new Complaint(categoryName, Complaints);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Demo:Agency"] = "true",
            ["Logging:LogLevel:Default"] = "Error",
        }));
        builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(this));
    }

    private sealed class Complaint(string category, ConcurrentQueue<string> complaints) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                complaints.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
