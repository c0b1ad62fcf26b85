using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Outbox;

/// <summary>The due date in the employee's calendar, from the notice to the signature and back.</summary>
public sealed class DueEventsTests : IAsyncLifetime
{
    private readonly TrainingApp _app = new();
    private Employee _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(_ada);
        await _app.DispatchAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_notice_puts_the_due_date_into_the_calendar()
    {
        var entry = Entries().ShouldHaveSingleItem();

        entry.Start!.Date.ShouldBe((await _app.AssignmentOfAsync(_ada)).DueOn!.Value);
        (entry.Sequence, entry.Status).ShouldBe((0, "CONFIRMED"));
    }

    [Fact]
    public async Task Signing_cancels_the_entry_with_the_employees_copy_alone()
    {
        await _app.SignAsync(_ada);
        await DispatchAsync();

        var (noticed, done) = (Entries()[0], Entries()[1]);
        done.Uid.ShouldBe(noticed.Uid);
        (done.Sequence, done.Status).ShouldBe((1, "CANCELLED"));
        Entries().Count.ShouldBe(2, "HR's calendar is not the employee's.");
    }

    [Fact]
    public async Task A_withdrawal_puts_it_back_and_signing_anew_cancels_it_again()
    {
        await WithdrawAsync(await _app.SignAsync(_ada));
        await DispatchAsync();
        await _app.SignAsync(_ada);
        await DispatchAsync();

        Entries().Select(entry => (entry.Sequence, entry.Status))
            .ShouldBe([(0, "CONFIRMED"), (2, "CONFIRMED"), (3, "CANCELLED")]);
    }

    [Fact]
    public async Task A_calendar_entry_never_holds_an_invitation_link()
    {
        var bob = await _app.InviteAsync(Sample.Bob);
        await _app.AssignAsync(bob);
        await DispatchAsync();

        _app.Mail[^1].TextBody!.ShouldContain("/account/invitation?");
        Attached().ShouldAllBe(calendar => !calendar.Contains("token", StringComparison.OrdinalIgnoreCase));
    }

    private Task<int> DispatchAsync()
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        return _app.DispatchAsync();
    }

    private Task<bool> WithdrawAsync(string record) => _app.InScopeAsync(async services =>
    {
        RecordNumber.TryParse(record, out var number).ShouldBeTrue();
        await services.GetRequiredService<Corrections>().WithdrawAsync(number, "Signed by a colleague.", Sample.Olive, default);
        return true;
    });

    private List<CalendarEvent> Entries() => [.. Attached().Select(text => Calendar.Load(text)!.Events.Single())];

    /// <summary>Every calendar entry that was mailed, oldest first.</summary>
    private IEnumerable<string> Attached() => _app.Mail
        .SelectMany(message => message.Attachments.OfType<TextPart>())
        .Where(part => part.ContentType.IsMimeType("text", "calendar"))
        .Select(part => part.Text);
}
