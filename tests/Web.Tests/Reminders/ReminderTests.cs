using Microsoft.EntityFrameworkCore;
using MimeKit;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Reminders;

public sealed class ReminderTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_ladder_is_climbed_step_by_step_on_workdays_alone()
    {
        var ada = await AssignedAsync();

        await PassDaysAsync(60);

        // Due Monday, October 19: the nudge and the day before fall on a weekend and go on the Friday.
        DaysOf(Reminders()).ShouldBe(["10-09", "10-15", "10-16", "10-19", "10-20", "10-22", "10-29", "11-05", "11-12", "11-19"]);
        Reminders().ShouldAllBe(message => message.To.Mailboxes.Single().Address == ada.Email);
        (await _app.AssignmentOfAsync(ada)).NextReminderOn.ShouldBeNull();
    }

    [Theory]
    [InlineData(12, 59, 0)] // 7:59 a.m. Central, daylight time
    [InlineData(13, 0, 1)]
    public async Task Nobody_is_reminded_before_eight_in_the_morning(int hour, int minute, int expected)
    {
        await AssignedAsync();
        _app.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 15, hour, minute, 0, TimeSpan.Zero));

        await _app.RemindAsync();
        await _app.DispatchAsync();

        Reminders().Count.ShouldBe(expected);
    }

    [Fact]
    public async Task After_three_days_down_only_the_latest_step_goes_out()
    {
        await AssignedAsync();
        _app.Clock.Advance(TimeSpan.FromDays(18));

        await _app.RemindAsync();
        await _app.RemindAsync();
        await _app.DispatchAsync();

        Reminders().ShouldHaveSingleItem().Subject.ShouldStartWith("Was due");
    }

    [Fact]
    public async Task Two_rounds_at_once_remind_once()
    {
        await AssignedAsync();
        _app.Clock.Advance(TimeSpan.FromDays(10));

        await Task.WhenAll(_app.RemindAsync(), _app.RemindAsync(), _app.RemindAsync());
        await _app.DispatchAsync();

        Reminders().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Signing_between_claim_and_sending_keeps_the_reminder_back()
    {
        var ada = await AssignedAsync();
        _app.Clock.Advance(TimeSpan.FromDays(10));
        await _app.RemindAsync();

        await _app.SignAsync(ada);
        await _app.DispatchAsync();

        Reminders().ShouldBeEmpty();
        var kept = await _app.InDbAsync(db => db.Outbox.SingleAsync(message => message.Kind == LetterKind.ReminderBeforeDue));
        kept.State.ShouldBe(OutboxState.Suppressed);
        kept.Outcome.ShouldBe("Signed before it was sent.");
    }

    [Fact]
    public async Task Whoever_has_signed_is_left_alone()
    {
        var ada = await AssignedAsync();
        await _app.SignAsync(ada);
        await _app.DispatchAsync();

        await PassDaysAsync(30);

        Reminders().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_has_left_hears_nothing_more()
    {
        var ada = await AssignedAsync();
        _app.Clock.Advance(TimeSpan.FromDays(10));
        await _app.RemindAsync();

        await _app.InDbAsync(async db =>
        {
            (await db.Employees.SingleAsync(employee => employee.Id == ada.Id)).Leave(_app.Today);
            return await db.SaveChangesAsync();
        });
        await _app.DispatchAsync();

        Reminders().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-10-23T15:00:00Z", "2026-11-02T14:00:00Z")] // due November 6; the clocks go back on November 1
    [InlineData("2027-03-05T16:00:00Z", "2027-03-15T13:00:00Z")] // due March 19; the clocks go forward on March 14
    public async Task Eight_in_the_morning_is_eight_on_both_sides_of_a_clock_change(string assigned, string reminded)
    {
        _app.Clock.SetUtcNow(DateTimeOffset.Parse(assigned, null));
        await AssignedAsync();
        var eight = DateTimeOffset.Parse(reminded, null);

        _app.Clock.SetUtcNow(eight.AddMinutes(-1));
        await _app.RemindAsync();
        await _app.DispatchAsync();
        Reminders().ShouldBeEmpty();
        _app.Clock.SetUtcNow(eight);
        await _app.RemindAsync();
        await _app.DispatchAsync();

        Reminders().Count.ShouldBe(1);
    }

    private async Task<Employee> AssignedAsync(Employee? supervisor = null)
    {
        var ada = await _app.EmployAsync(Sample.Ada, supervisor);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        return ada;
    }

    private async Task PassDaysAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            _app.Clock.Advance(TimeSpan.FromDays(1));
            await _app.RemindAsync();
            await _app.DispatchAsync();
        }
    }

    private static IEnumerable<string> DaysOf(IEnumerable<MimeMessage> messages) =>
        messages.Select(message => TimeZoneInfo.ConvertTime(message.Date, TrainingApp.Zone).ToString("MM-dd", null));

    private List<MimeMessage> Reminders() =>
        [.. _app.Mail.Where(message => message.Subject!.StartsWith("Due ", StringComparison.Ordinal) || message.Subject.StartsWith("Was due ", StringComparison.Ordinal)
            || message.Subject.StartsWith("A good moment ", StringComparison.Ordinal))];
}
