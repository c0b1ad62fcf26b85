using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace PolicyTraining.Web.Mail;

/// <summary>
/// A due date as an all-day calendar event (RFC 5545), published for information: nobody is invited and nothing is answered.
/// It is a date and never a time, so it needs no time zone.
/// </summary>
/// <remarks>
/// Called off, it is published again as cancelled: METHOD:CANCEL speaks to people whom an organizer invited, and there are none.
/// </remarks>
/// <param name="Uid">The same for every version of the event, so that a later one replaces it.</param>
/// <param name="Url">Where to go. Calendars are shared: never an invitation link.</param>
/// <param name="WrittenAt">When this version was made, in UTC.</param>
/// <param name="Sequence">0, and more with each change of the date and with calling it off.</param>
public sealed partial record DueEvent(
    string Uid, string Summary, string Description, string Url, DateOnly DueOn, DateTimeOffset WrittenAt, int Sequence = 0)
{
    public const string MediaType = "text/calendar; charset=utf-8; method=PUBLISH";

    public bool IsCancelled { get; init; }

    public Attachment ToAttachment() => new("due-date.ics", MediaType, Encoding.UTF8.GetBytes(ToString()));

    public override string ToString()
    {
        var calendar = new Calendar { ProductId = "-//Policy Training//Due dates//EN", Method = CalendarMethods.Publish };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = Uid,
            DtStamp = new CalDateTime(WrittenAt.UtcDateTime),
            Sequence = Sequence,
            Start = new CalDateTime(DueOn),
            End = new CalDateTime(DueOn.AddDays(1)), // the first day after the event
            Summary = OneLine.Of(Summary),
            Description = Description.ReplaceLineEndings("\n"),
            Url = new Uri(OneLine.Of(Url)),
            Status = IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent,
        });
        return TornCharacter().Replace(new CalendarSerializer().SerializeToString(calendar)!, "\r\n $1$2");
    }

    /// <summary>The library folds lines between the two halves of a character beyond U+FFFF, which no encoding survives.</summary>
    [GeneratedRegex(@"([\uD800-\uDBFF])\r\n ([\uDC00-\uDFFF])")]
    private static partial Regex TornCharacter();
}
