using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Jobs;

/// <summary>Says in the log, once for each warning, that the sealing certificate is about to expire.</summary>
internal sealed partial class SealExpiryWatch(SealCertificate certificate, TimeProvider clock, ILogger<SealExpiryWatch> logger)
{
    private (int? Warning, bool HasPassed) _told;

    public void Look()
    {
        var expiry = SealExpiry.Of(certificate, clock);
        if (_told == (expiry.Warning, expiry.HasPassed))
            return;

        _told = (expiry.Warning, expiry.HasPassed);
        LogExpiry(expiry.Words);
    }

    [LoggerMessage(LogLevel.Warning, "{Words}")]
    private partial void LogExpiry(string words);
}
