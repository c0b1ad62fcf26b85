using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
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
            "METHOD:PUBLISH",
            "PRODID:-//Policy Training//Due dates//EN",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "DESCRIPTION:Sign it.",
            "DTEND;VALUE=DATE:20270101",
            "DTSTAMP:20261005T130000Z",
            "DTSTART;VALUE=DATE:20261231",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            "SUMMARY:Due today",
            "TRANSP:TRANSPARENT",
            "UID:assignment-1@dma.example",
            "URL:https://training.dma.example/learn",
            "END:VEVENT",
            "END:VCALENDAR",
            ""));
    }

    [Fact]
    public void What_is_written_reads_back_as_it_was_meant()
    {
        var read = Read(Event with { Sequence = 3, Description = "One, two; three\\four\r\nfive" });

        read.Uid.ShouldBe(Event.Uid);
        read.Sequence.ShouldBe(3);
        read.IsAllDay.ShouldBeTrue();
        read.Start!.Date.ShouldBe(Event.DueOn);
        read.DtStamp!.AsUtc.ShouldBe(SampleLetters.SentAt.UtcDateTime);
        read.Description.ShouldBe("One, two; three\\four\nfive");
        read.Status.ShouldBe("CONFIRMED");
        read.Organizer.ShouldBeNull();
        read.Attendees.ShouldBeEmpty();
    }

    [Fact]
    public void A_cancelled_event_is_published_again_as_cancelled_under_the_same_id()
    {
        var cancelled = Event with { Sequence = 1, IsCancelled = true };

        var read = Read(cancelled);

        Calendar.Load(cancelled.ToString())!.Method.ShouldBe("PUBLISH");
        (read.Uid, read.Sequence, read.Status).ShouldBe((Event.Uid, 1, "CANCELLED"));
        read.Start!.Date.ShouldBe(Event.DueOn);
    }

    [Fact]
    public void The_same_event_is_the_same_bytes()
    {
        Event.ToAttachment().Content.ToArray().ShouldBe((Event with { }).ToAttachment().Content.ToArray());
    }

    [Fact]
    public void A_line_break_in_a_summary_or_an_address_adds_no_property()
    {
        var written = (Event with { Summary = "Due\r\nATTACH:evil", Url = "https://a.example/\r\nATTACH:evil" }).ToString();

        written.ShouldNotContain("\r\nATTACH");
    }

    [Fact]
    public void Long_lines_are_folded_at_75_octets()
    {
        var written = (Event with { Description = string.Concat(Enumerable.Repeat("Núñez 李 ", 40)) }).ToString();

        written.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
    }

    [Fact]
    public void Folding_tears_no_character_apart()
    {
        var description = string.Concat(Enumerable.Repeat("Núñez 李 🙂 ", 30)).TrimEnd();

        var read = Read(Event with { Description = description });

        read.Description.ShouldBe(description);
    }

    /// <summary>As a calendar program reads it: from the attachment's bytes.</summary>
    private static CalendarEvent Read(DueEvent written) =>
        Calendar.Load(Encoding.UTF8.GetString(written.ToAttachment().Content.Span))!.Events.ShouldHaveSingleItem();
}
