using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Health;

/// <summary>One thing that was looked at.</summary>
/// <param name="Words">What was found.</param>
public sealed record HealthLine(string Name, Tone Tone, string State, string Words);

/// <param name="Words">All of it in a sentence.</param>
public sealed record HealthPage(string Words, IReadOnlyList<HealthLine> Lines)
{
    public static HealthPage Of(HealthReport report) => new(
        report.Status switch
        {
            HealthStatus.Healthy => "All is well.",
            HealthStatus.Degraded => "The server works, and something wants looking after.",
            _ => "Something does not work. Tell whoever looks after the server.",
        },
        [.. report.Entries.OrderBy(entry => entry.Value.Status).Select(entry => Line(entry.Key, entry.Value))]);

    private static HealthLine Line(string name, HealthReportEntry entry)
    {
        var (tone, state) = entry.Status switch
        {
            HealthStatus.Healthy => (Tone.Good, "Well"),
            HealthStatus.Degraded => (Tone.Soon, "Look after it"),
            _ => (Tone.Bad, "Does not work"),
        };
        return new(char.ToUpperInvariant(name[0]) + name[1..], tone, state, entry.Description ?? "");
    }
}
