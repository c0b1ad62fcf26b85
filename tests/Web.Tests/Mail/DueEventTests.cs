using System.Text;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Mail;

public sealed class DueEventTests
{
    private static readonly DueEvent Event = new(
        "assignment-1@dma.example", "Due today", "Sign it.", "https://training.dma.example/learn", new(2026, 12, 31), SampleLetters.SentAt);

    [Fact]
    public void A_due_date_is_an_all_day_event_published_for_information()
    {
        Event.ToString().ShouldBe(string.Join("\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Policy Training//Due dates//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            "UID:assignment-1@dma.example",
            "DTSTAMP:20261005T130000Z",
            "SEQUENCE:0",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Due today",
            "DESCRIPTION:Sign it.",
            "URL:https://training.dma.example/learn",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
            ""));
    }

    [Fact]
    public void Commas_semicolons_backslashes_and_line_breaks_are_escaped()
    {
        var written = (Event with { Description = "One, two; three\\four\r\nfive" }).ToString();

        written.ShouldContain(@"DESCRIPTION:One\, two\; three\\four\nfive" + "\r\n");
    }

    [Fact]
    public void A_line_break_in_an_address_adds_no_property()
    {
        var written = (Event with { Url = "https://a.example/\r\nATTACH:evil" }).ToString();

        written.ShouldNotContain("\r\nATTACH");
    }

    [Fact]
    public void Long_lines_are_folded_at_75_octets_without_tearing_a_character()
    {
        var description = string.Concat(Enumerable.Repeat("Núñez 李 🙂 ", 30)).TrimEnd();

        var written = (Event with { Description = description }).ToString();

        written.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        written.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"DESCRIPTION:{description}\r\n");
    }
}
