using System.Globalization;
using System.Text;

namespace PolicyTraining.Web.Mail;

/// <summary>
/// A due date as an all-day calendar event (RFC 5545), published for information: nobody is invited and nothing is answered.
/// </summary>
/// <param name="Uid">The same for every version of the event, so that a later one replaces it.</param>
/// <param name="Url">Where to go. Calendars are shared: never an invitation link.</param>
/// <param name="WrittenAt">When this version was made, in UTC.</param>
/// <param name="Sequence">0, and one more with each change of the date.</param>
public sealed record DueEvent(
    string Uid, string Summary, string Description, string Url, DateOnly DueOn, DateTimeOffset WrittenAt, int Sequence = 0)
{
    public const string MediaType = "text/calendar; charset=utf-8; method=PUBLISH";

    private const string LineEnd = "\r\n";
    private const int LongestLine = 75; // octets, without the line end (RFC 5545, 3.1)

    public Attachment ToAttachment() => new("due-date.ics", MediaType, Encoding.UTF8.GetBytes(ToString()));

    public override string ToString() => string.Concat(Lines().Select(line => Folded(line) + LineEnd));

    private IEnumerable<string> Lines() =>
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Policy Training//Due dates//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        $"UID:{Escaped(Uid)}",
        $"DTSTAMP:{WrittenAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"SEQUENCE:{Sequence.ToString(CultureInfo.InvariantCulture)}",
        $"DTSTART;VALUE=DATE:{Date(DueOn)}",
        $"DTEND;VALUE=DATE:{Date(DueOn.AddDays(1))}", // the first day after the event
        $"SUMMARY:{Escaped(Summary)}",
        $"DESCRIPTION:{Escaped(Description)}",
        $"URL:{OneLine.Of(Url)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ];

    private static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.ReplaceLineEndings("\n")
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace(";", @"\;", StringComparison.Ordinal)
        .Replace(",", @"\,", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal);

    // A long line goes on in the next one after a space; a character's bytes are never torn apart.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append(LineEnd).Append(' ');
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
