using System.Globalization;

namespace PolicyTraining.Web.Mail;

/// <summary>Figures as letters write them.</summary>
internal static class Prose
{
    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary><c>48,213 bytes</c></summary>
    public static string Bytes(long count) => string.Create(CultureInfo.GetCultureInfo("en-US"), $"{count:N0} bytes");

    /// <summary><c>second</c>; beyond the twelfth, <c>further</c>.</summary>
    public static string Ordinal(int number) => number <= Ordinals.Length ? Ordinals[number - 1] : "further";

    /// <summary><c>1,204</c></summary>
    public static string Count(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("en-US"));

    /// <summary><c>1 day</c>, <c>3 days</c></summary>
    public static string Count(int number, string one) => string.Create(CultureInfo.GetCultureInfo("en-US"), $"{number:N0} {one}{(number == 1 ? "" : "s")}");
}
