using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>Where a certification that is not delivered stands, in words.</summary>
internal static class ReturnWords
{
    extension(ReturnLine line)
    {
        public string WhyNotDelivered => line switch
        {
            { SealedAt: null } => "Not sealed yet",
            { Mail: OutboxState.Failed } => "Refused by the mail server",
            { Mail: OutboxState.Suppressed } => "Not sent",
            _ => "Waiting to be sent",
        };
    }
}
