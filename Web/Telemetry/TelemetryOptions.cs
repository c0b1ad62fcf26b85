using System.Net;
using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Telemetry;

/// <summary>The section <c>Telemetry</c>: where traces, metrics and logs go. Nowhere unless it says so.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    public OtlpOptions Otlp { get; set; } = new();

    public MetricsOptions Metrics { get; set; } = new();

    public sealed class OtlpOptions
    {
        /// <summary>
        /// An OpenTelemetry collector that speaks HTTP, as <c>http://localhost:4318</c>. Without it the standard variables count
        /// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>); without those nothing leaves.
        /// </summary>
        public string? Endpoint { get; set; }
    }

    public sealed class MetricsOptions
    {
        /// <summary>The port on which metrics can be read at <c>/metrics</c>, which is never the one of the pages. Without it there is none.</summary>
        public int? Port { get; set; }

        /// <summary>The address that listens; whoever reaches it reads the metrics.</summary>
        public string Address { get; set; } = "127.0.0.1";
    }
}

internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TelemetryOptions options)
    {
        if (options.Otlp.Endpoint is { Length: > 0 } endpoint && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"Telemetry:Otlp:Endpoint is '{endpoint}': give the collector's address, such as http://localhost:4318.";
        if (options.Metrics.Port is < 1 or > IPEndPoint.MaxPort)
            yield return $"Telemetry:Metrics:Port is {options.Metrics.Port}: give a free port from 1 to {IPEndPoint.MaxPort}, or leave it out.";
        if (!IPAddress.TryParse(options.Metrics.Address, out _))
            yield return $"Telemetry:Metrics:Address is '{options.Metrics.Address}': give an IP address of this machine.";
    }
}
