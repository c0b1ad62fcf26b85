namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The seal's certificate cannot be used; the message names the setting and says what to do.</summary>
public sealed class SealCertificateException(string message, Exception? cause = null) : Exception(message, cause);
