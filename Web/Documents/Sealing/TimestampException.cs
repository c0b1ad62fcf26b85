namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>There is no time-stamp to be had now; the message says why, as a sentence for HR.</summary>
public sealed class TimestampException(string message, Exception? cause = null) : Exception(message, cause);
