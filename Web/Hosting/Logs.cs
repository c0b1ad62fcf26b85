using System.Diagnostics;
using System.Security.Claims;

namespace PolicyTraining.Web.Hosting;

/// <summary>
/// What each line of the log says besides: the trace of its request and the account that acts. The framework's own scope is left
/// out, since it has the request's address, and an address may hold a token that speaks for somebody.
/// </summary>
internal sealed class LogScopes : IExternalScopeProvider
{
    private const string AddressKey = "RequestPath";

    private readonly LoggerExternalScopeProvider _scopes = new();

    public IDisposable Push(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values && values.Any(value => value.Key == AddressKey) ? Nothing.Instance : _scopes.Push(state);

    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
    {
        if (Activity.Current is { } activity)
            callback(new KeyValuePair<string, object>[] { new("TraceId", activity.TraceId.ToHexString()) }, state);
        _scopes.ForEachScope(callback, state);
    }

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose() { }
    }
}

internal static class LogSetup
{
    public static void AddLogScopes(this IServiceCollection services) => services.AddSingleton<IExternalScopeProvider, LogScopes>();

    extension(IApplicationBuilder app)
    {
        /// <summary>From here on, lines say which account acts.</summary>
        public void UseActorInLogs()
        {
            var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LogSetup));
            app.Use(async (context, next) =>
            {
                using var scope = context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
                    ? logger.BeginScope(new KeyValuePair<string, object>[] { new("Actor", account) })
                    : null;
                await next(context);
            });
        }
    }
}
