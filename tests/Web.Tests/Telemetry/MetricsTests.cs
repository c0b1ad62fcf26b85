using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Tests.Telemetry;

/// <summary>What is counted while people work.</summary>
public sealed class MetricsTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _seen = new();
    private readonly MeterListener _listener = new();

    public MetricsTests()
    {
        var meters = _app.Services.GetRequiredService<IMeterFactory>();
        _app.Services.GetRequiredService<TrainingMetrics>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Other tests' programs run in this process too.
            if (instrument.Meter.Name == TrainingMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, meters))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_certification_is_counted_from_the_sign_in_to_the_letters()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.SignedInAsAsync(ada);
        await _app.SignAsync(ada);
        await _app.DispatchAsync();

        Seen("policy_training.sign_ins").ShouldBe(["way=Password"]);
        Seen("policy_training.answers").Distinct().ShouldBe(["part=Practice", "part=Scenario", "part=Assessment"], ignoreOrder: true);
        Seen("policy_training.signatures").ShouldHaveSingleItem();
        Seen("policy_training.seals").ShouldBe(["outcome=Sealed"]);
        Seen("policy_training.mail.letters").ShouldBe(
            ["kind=CertificationForHr outcome=Sent", "kind=CertificationCopy outcome=Sent"], ignoreOrder: true, "A notice is not written to whoever has signed.");
        _seen.ShouldAllBe(measure => !measure.Tags.Contains("Ada", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Wrong_passwords_are_counted_and_nobody_is_named()
    {
        var ada = await _app.EmployAsync(Sample.Ada);

        await _app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = ada.Email, ["Password"] = "guess" });

        Seen("policy_training.credentials.refused").ShouldBe(["fault=Password"]);
        Seen("policy_training.sign_ins").ShouldBeEmpty();
    }

    [Fact]
    public async Task How_much_waits_is_asked_once_a_minute()
    {
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        _app.Clock.Advance(TimeSpan.FromSeconds(90));
        Gauge("policy_training.mail.queue.age").ShouldBe(90);

        await _app.DispatchAsync();
        Gauge("policy_training.mail.queue.age").ShouldBe(90, "For a minute, what was found stands.");
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        Gauge("policy_training.mail.queue.age").ShouldBe(0);
        Gauge("policy_training.assignments.overdue").ShouldBe(0);
        _app.Clock.Advance(TimeSpan.FromDays(15));
        Gauge("policy_training.assignments.overdue").ShouldBe(1);
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _seen.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private IReadOnlyList<string> Seen(string instrument) => [.. _seen.Where(measure => measure.Name == instrument).Select(measure => measure.Tags)];

    private double Gauge(string instrument)
    {
        _listener.RecordObservableInstruments();
        return _seen.Last(measure => measure.Name == instrument).Value;
    }
}
