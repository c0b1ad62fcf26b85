using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Telemetry;

internal static class TelemetrySetup
{
    private const string ServiceName = "policy-training";

    /// <summary>The collector's address as OpenTelemetry's own variables give it.</summary>
    private const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Our own instruments, and those of the runtime, the server and what it asks of others.</summary>
    private static readonly string[] Meters =
    [
        TrainingMetrics.MeterName, "System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics", "Microsoft.EntityFrameworkCore",
    ];

    public static void AddMeasures(this IServiceCollection services)
    {
        services.AddSingleton<Backlog>();
        services.AddSingleton<TrainingMetrics>();
    }

    /// <summary>Sends traces, metrics and logs to a collector, and lets metrics be read, where the settings ask for either.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<TelemetryOptions, TelemetryOptionsValidator>(TelemetryOptions.Section);
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
        // Wrong settings are left to the validator, which says what is wrong with them.
        if (new TelemetryOptionsValidator().Validate(null, options).Failed)
            return;

        var collector = options.Otlp.Endpoint is { Length: > 0 } endpoint ? new Uri(endpoint) : null;
        var sends = collector is not null || builder.Configuration[StandardEndpoint] is { Length: > 0 };
        if (options.Metrics.Port is not null || sends)
            builder.Services.AddMeasuring(options.Metrics);
        if (sends)
            builder.Services.AddSending(collector);
    }

    private static void AddMeasuring(this IServiceCollection services, TelemetryOptions.MetricsOptions options)
    {
        services.AddOpenTelemetry().ConfigureResource(Describe).WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (options.Port is { } port)
                metrics.AddPrometheusHttpListener(listener => (listener.Host, listener.Port) = (options.Address, port));
        });
    }

    /// <param name="collector">Null to do as the standard variables say.</param>
    private static void AddSending(this IServiceCollection services, Uri? collector)
    {
        var telemetry = services.AddOpenTelemetry()
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(pages => pages.Filter = context => !context.Request.Path.StartsWithSegments("/health"))
                .AddSource("System.Net.Http")
                .AddProcessor(new Discretion()))
            .WithLogging(null, logs => (logs.IncludeFormattedMessage, logs.IncludeScopes) = (true, true));
        if (collector is null)
            telemetry.UseOtlpExporter();
        else
            telemetry.UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
    }

    /// <summary>The standard variables go first: they tell one node from another.</summary>
    private static void Describe(ResourceBuilder resource) => resource
        .AddService(ServiceName, serviceVersion: SigningProcess.ProgramVersion)
        .AddEnvironmentVariableDetector();
}
