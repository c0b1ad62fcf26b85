using System.Text.RegularExpressions;

namespace PolicyTraining.Web.Mail;

/// <summary>What a mail server said, fit for the log: servers repeat whom they refuse, and the log names nobody.</summary>
internal static partial class LogText
{
    public static string Of(string said) => Address().Replace(said, "…@…");

    [GeneratedRegex(@"[^\s<>""',;:]+@[^\s<>""',;:]+")]
    private static partial Regex Address();
}
