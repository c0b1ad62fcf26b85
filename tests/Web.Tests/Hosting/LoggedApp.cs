using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>The program with its security log to read.</summary>
internal sealed class LoggedApp : TrainingApp, ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LoggedLine> _lines = new();
    private IExternalScopeProvider _scopes = null!;

    public IReadOnlyList<LoggedLine> Lines => [.. _lines];

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(this);
            services.PostConfigure<LoggerFilterOptions>(options =>
            {
                options.Rules.Clear();
                options.AddFilter<LoggedApp>(typeof(SecurityLog).FullName, LogLevel.Trace);
                options.MinLevel = LogLevel.None;
            });
        });
    }

    private string Scopes()
    {
        var said = new List<string>();
        _scopes.ForEachScope((scope, list) =>
        {
            if (scope is IEnumerable<KeyValuePair<string, object>> values)
                list.AddRange(values.Select(value => $"{value.Key}={value.Value}"));
            else
                list.Add($"{scope}");
        }, said);
        return string.Join(' ', said);
    }

    private sealed class Logger(LoggedApp app) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            app._lines.Enqueue(new LoggedLine(eventId.Id, formatter(state, exception), app.Scopes()));
    }
}

/// <param name="Scopes">Name and value of everything said of all lines of the request.</param>
internal sealed record LoggedLine(int Event, string Words, string Scopes);
