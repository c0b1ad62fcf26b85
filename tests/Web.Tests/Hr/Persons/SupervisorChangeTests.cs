using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Tests.Extensions;

namespace PolicyTraining.Web.Tests.Hr.Persons;

/// <summary>Whoever supervises at the moment of sending hears of it; whoever did before hears nothing more.</summary>
public sealed class SupervisorChangeTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_letter_that_waits_goes_to_the_new_supervisor_alone()
    {
        var (grace, bob, ada) = await TeamAsync();
        _app.Clock.Advance(TimeSpan.FromDays(15)); // one day overdue
        await _app.RemindAsync();

        await _app.ReportToAsync(ada, bob);
        await _app.DispatchAsync();

        Sent(bob).ShouldBe(1);
        Sent(grace).ShouldBe(0);
    }

    [Fact]
    public async Task The_digest_that_waits_for_the_old_supervisor_is_not_sent_and_the_new_ones_names_them()
    {
        var (grace, bob, ada) = await TeamAsync();
        await _app.ReceivedAsync("Carl Munch", bob); // so that Bob has a digest, too
        _app.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 13, 14, 0, 0, TimeSpan.Zero));
        await _app.InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));

        await _app.ReportToAsync(ada, bob);
        await _app.DispatchAsync();

        Sent(grace).ShouldBe(0);
        _app.Mail.Single(mail => mail.To.ToString().Contains(bob.Email, StringComparison.Ordinal)).TextBody!.ShouldContain(Sample.Ada);
        (await _app.InDbAsync(db => db.Outbox.SingleAsync(letter => letter.EmployeeId == grace.Id))).Outcome.ShouldBe("Nothing to report.");
    }

    [Fact]
    public async Task Without_a_supervisor_HR_hears_of_it()
    {
        var (grace, _, ada) = await TeamAsync();
        _app.Clock.Advance(TimeSpan.FromDays(15));
        await _app.RemindAsync();

        await _app.ReportToAsync(ada, null);
        await _app.DispatchAsync();

        Sent(grace).ShouldBe(0);
        var letter = await _app.InDbAsync(db => db.Outbox.SingleAsync(candidate => candidate.Kind == LetterKind.OverdueForSupervisor));
        (letter.State, letter.Recipient).ShouldBe((OutboxState.Sent, "wing-shr@dma.example"));
    }

    [Fact]
    public async Task The_edit_form_writes_down_who_supervised_before()
    {
        var (grace, bob, ada) = await TeamAsync();
        var olive = await _app.OliveAsync();

        await olive.SubmitAsync($"/hr/employees/{ada.Id}/edit", new() { ["SupervisorId"] = $"{bob.Id}", ["Unit"] = "Bureau of Finance" });

        var changes = await _app.InDbAsync(db => db.RosterChanges.AsNoTracking().ToListAsync());
        changes.Select(change => (change.Field, change.Before, change.After, change.By)).ShouldBe(
            [(RosterField.Unit, "Wisconsin Emergency Management", "Bureau of Finance", Sample.Olive), (RosterField.Supervisor, $"{grace.Id}", $"{bob.Id}", Sample.Olive)],
            ignoreOrder: true);
    }

    private async Task<(Employee Grace, Employee Bob, Employee Ada)> TeamAsync()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        return (grace, await _app.EmployAsync(Sample.Bob), await _app.ReceivedAsync(Sample.Ada, grace));
    }

    private int Sent(Employee to) => _app.Mail.Count(mail => mail.To.ToString().Contains(to.Email, StringComparison.Ordinal));
}
