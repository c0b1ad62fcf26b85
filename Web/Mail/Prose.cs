using System.Globalization;

namespace PolicyTraining.Web.Mail;

/// <summary>Figures as letters write them.</summary>
internal static class Prose
{
    /// <summary><c>48,213 bytes</c></summary>
    public static string Bytes(long count) => string.Create(CultureInfo.GetCultureInfo("en-US"), $"{count:N0} bytes");
}
