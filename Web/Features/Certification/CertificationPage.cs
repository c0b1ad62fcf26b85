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

    public string DocumentAddress => $"/certifications/{Facts.RecordNumber}/document";

    public string ConfirmationAddress => $"/certifications/{Facts.RecordNumber}/confirmation";

    /// <summary>The mail server refused it for good; HR has to look.</summary>
    public bool IsRefused => Facts.Mail == OutboxState.Failed;

    public bool CanConfirm => !IsOwn && Facts.Confirmation is null && !Facts.IsDestroyed;
}
