using System.Diagnostics.Metrics;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Telemetry;

/// <summary>What the program counts and times of its own work, for whoever runs it. Nothing in it says who did anything.</summary>
public sealed class TrainingMetrics
{
    /// <summary>The name of the meter; each instrument's begins with <c>policy_training</c>.</summary>
    public const string MeterName = "PolicyTraining";

    /// <summary>Seconds: from a round that finds nothing to one over a state's whole register.</summary>
    private static readonly InstrumentAdvice<double> Durations = new() { HistogramBucketBoundaries = [.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 60, 600] };

    private readonly Counter<long> _signIns;
    private readonly Counter<long> _refusedCredentials;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _signatures;
    private readonly Histogram<double> _seals;
    private readonly Counter<long> _letters;
    private readonly Histogram<double> _rounds;

    public TrainingMetrics(IMeterFactory meters, Backlog backlog)
    {
        var meter = meters.Create(MeterName);
        _signIns = meter.CreateCounter<long>("policy_training.sign_ins", "{sign-in}", "Sessions begun, by the way in which people proved who they are.");
        _refusedCredentials = meter.CreateCounter<long>(
            "policy_training.credentials.refused", "{try}", "Passwords and codes refused, at sign-in or when identity is confirmed again.");
        _answers = meter.CreateCounter<long>("policy_training.answers", "{answer}", "Answers kept, by the part of the course.");
        _signatures = meter.CreateCounter<long>("policy_training.signatures", "{signature}", "Certifications signed.");
        _seals = meter.CreateHistogram<double>("policy_training.seals", "s", "Rendering, sealing, time-stamping and verifying one certification.", [], Durations);
        _letters = meter.CreateCounter<long>("policy_training.mail.letters", "{letter}", "Letters handed to the mail server, by kind and what it did.");
        _rounds = meter.CreateHistogram<double>("policy_training.rounds", "s", "Rounds of background work.", [], Durations);
        meter.CreateObservableGauge(
            "policy_training.mail.queue.age", () => backlog.Now().MailWaits.TotalSeconds, "s", "For how long the oldest letter has waited that could go out.");
        meter.CreateObservableGauge(
            "policy_training.assignments.overdue", () => backlog.Now().Overdue, "{assignment}", "Assignments outstanding after their due date.");
    }

    public void SignedIn(SignInWay way) => _signIns.Add(1, new KeyValuePair<string, object?>("way", $"{way}"));

    public void CredentialsRefused(CredentialFault fault) => _refusedCredentials.Add(1, new KeyValuePair<string, object?>("fault", $"{fault}"));

    public void Answered(CoursePart part) => _answers.Add(1, new KeyValuePair<string, object?>("part", $"{part}"));

    public void Signed() => _signatures.Add(1);

    public void Sealed(SealOutcome outcome, TimeSpan took) => _seals.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", $"{outcome}"));

    public void Mailed(LetterKind kind, MailOutcome outcome) => _letters.Add(
        1, new KeyValuePair<string, object?>("kind", $"{kind}"), new KeyValuePair<string, object?>("outcome", $"{outcome}"));

    /// <param name="work">The name of the background work.</param>
    public void RoundEnded(string work, TimeSpan took, bool well) => _rounds.Record(
        took.TotalSeconds, new KeyValuePair<string, object?>("work", work), new KeyValuePair<string, object?>("outcome", well ? "Done" : "Failed"));
}

public enum CoursePart
{
    Practice,
    Scenario,
    Assessment,
}

public enum SealOutcome
{
    Sealed,

    /// <summary>Held back for its time-stamp.</summary>
    Held,

    Failed,
}

public enum MailOutcome
{
    Sent,

    /// <summary>Tried again later.</summary>
    Deferred,

    Refused,
}
