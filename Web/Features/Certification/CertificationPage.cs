using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>A certification's page.</summary>
/// <param name="IsOwn">The reader signed it; otherwise the reader is HR.</param>
/// <param name="Today">In the agency's zone; decides nothing, since timeliness was fixed by signing.</param>
public sealed record CertificationPage(CertificationFacts Facts, Edition Edition, TimeZoneInfo Zone, DateOnly Today, bool IsOwn)
{
    public Timeliness Timeliness => Facts.Assignment.Facts.TimelinessOn(Today)!.Value;

    /// <summary>What vouches for the moment of sealing.</summary>
    public string TimestampWords => Facts switch
    {
        { Document.StampedAt: { } stamped } => $"With the time-stamp of an independent authority: {stamped.Exact(Zone)}.",
        { Wait: { } wait } => $"Issued without a time-stamp, since there was none to be had from {wait.Since.InWords(Zone)} on. {wait.Why}",
        _ => "Without a time-stamp of an independent authority; none is set up.",
    };

    public string DocumentAddress => $"/certifications/{Facts.RecordNumber}/document";

    public string ConfirmationAddress => $"/certifications/{Facts.RecordNumber}/confirmation";

    /// <summary>The mail server refused it for good; HR has to look.</summary>
    public bool IsRefused => Facts.Mail == OutboxState.Failed;

    public bool CanConfirm => !IsOwn && Facts.Confirmation is null;
}
