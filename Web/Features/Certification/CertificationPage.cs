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
    /// <summary>As signing fixed it, also for one that does not stand any more.</summary>
    public Timeliness Timeliness => (Facts.Assignment.Facts with { SignedOn = Facts.SignedAt.DateIn(Zone) }).TimelinessOn(Today)!.Value;

    public string Heading => Facts switch
    {
        { Withdrawal: not null } => "This certification was withdrawn",
        { Supersession: not null } => "This certification was superseded",
        _ => IsOwn ? "You have certified" : $"Certification of {Facts.RosterName}",
    };

    /// <summary>What vouches for the moment of sealing.</summary>
    public string TimestampWords => Facts switch
    {
        { Document.StampedAt: { } stamped } => $"With the time-stamp of an independent authority: {stamped.Exact(Zone)}.",
        { Wait: { } wait } => $"Issued without a time-stamp, since there was none to be had from {wait.Since.InWords(Zone)} on. {wait.Why}",
        _ => "Without a time-stamp of an independent authority; none is set up.",
    };

    public string DocumentAddress => $"/certifications/{Facts.RecordNumber}/document";

    public string EvidenceAddress => $"/certifications/{Facts.RecordNumber}/evidence";

    public string ConfirmationAddress => $"/certifications/{Facts.RecordNumber}/confirmation";

    /// <summary>The mail server refused it for good; HR has to look.</summary>
    public bool IsRefused => Facts.Mail == OutboxState.Failed;

    public bool CanConfirm => !IsOwn && Facts.Confirmation is null && Facts.IsCurrent && !Facts.IsDestroyed;

    /// <summary>HR may correct what was issued and stands.</summary>
    public bool CanCorrect => !IsOwn && Facts.Document is not null && Facts.IsCurrent;
}
