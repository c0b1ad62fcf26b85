using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Health;

/// <summary>
/// What tells a proxy whether to send requests here, and people what is wrong. Unhealthy is not ready (503); degraded is ready and
/// wants somebody to look.
/// </summary>
internal static class HealthSetup
{
    private const string Ready = "/health/ready";

    public static void AddHealth(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<HostingOptions>(HostingOptions.Section);
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<HostingOptions>>((host, hosting) =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(hosting.Value.DrainSeconds) + HostingOptions.LastRequests);
        builder.Services.AddSingleton<Drain>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Drain>());
        builder.Services.AddHealthChecks()
            .AddCheck<Drain>("server")
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<CourseHealth>("course")
            .AddCheck<RoundsHealth>("background work")
            .AddCheck<MailHealth>("mail")
            .AddCheck<SealingHealth>("sealing")
            .AddCheck<DiskHealth>("disk");
    }

    extension(WebApplication app)
    {
        /// <summary>First of all: whoever keeps connections open to a server that stops is asked to close them.</summary>
        public void UseDrain()
        {
            var drain = app.Services.GetRequiredService<Drain>();
            app.Use((context, next) =>
            {
                if (drain.HasBegun && HttpProtocol.IsHttp11(context.Request.Protocol))
                    context.Response.Headers[HeaderNames.Connection] = "close";
                return next(context);
            });
        }

        public void MapHealth()
        {
            app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
            app.MapHealthChecks(Ready, new() { ResponseWriter = AnswerAsync }).AllowAnonymous();
        }
    }

    /// <summary>One word for anybody; what each check found for the machine itself.</summary>
    private static Task AnswerAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(IsMachineItself(context) ? InWords(report) : $"{report.Status}");
    }

    private static string InWords(HealthReport report) =>
        string.Concat(report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status}. {entry.Value.Description}\n").Prepend($"{report.Status}\n"));

    /// <summary>Asked by a program on this machine, and not by a proxy here for somebody elsewhere.</summary>
    private static bool IsMachineItself(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
}
