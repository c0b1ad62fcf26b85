using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Reminders;

public sealed class ManualReminderTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_reminder_by_hand_goes_out_at_once_even_on_a_Sunday_and_is_on_the_ledger()
    {
        var (ada, assignment) = await AdaAsync();
        _app.Clock.Advance(TimeSpan.FromDays(6));

        await RemindAsync(assignment.Id);
        await _app.DispatchAsync();

        _app.Today.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
        var letter = _app.Mail[^1];
        letter.To.Mailboxes.Single().Address.ShouldBe(ada.Email);
        letter.Subject!.ShouldContain("Oct 19");
        var entries = await _app.InDbAsync(db => db.Ledger.Where(entry => entry.AssignmentId == assignment.Id).Select(entry => entry.Kind).ToListAsync());
        entries.ShouldContain(LedgerKind.Reminded);
    }

    [Fact]
    public async Task Nobody_is_reminded_twice_on_one_day_by_whomever()
    {
        var (_, assignment) = await AdaAsync();
        // 10 p.m. Central is the next day in UTC, and still the same day here.
        _app.Clock.Advance(TimeSpan.FromHours(12));
        await RemindAsync(assignment.Id);

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => RemindAsync(assignment.Id));

        refusal.Message.ShouldBe("They were reminded today already. The next reminder can go out tomorrow.");
        _app.Clock.Advance(TimeSpan.FromHours(3));
        await RemindAsync(assignment.Id);
        (await ByHandAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_ladder_sent_today_counts_as_well()
    {
        var (_, assignment) = await AdaAsync();
        _app.Clock.Advance(TimeSpan.FromDays(10));
        await _app.RemindAsync();
        await _app.DispatchAsync();

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => RemindAsync(assignment.Id));

        refusal.Message.ShouldContain("reminded today already");
    }

    [Fact]
    public async Task Whoever_has_signed_declined_or_not_received_it_is_not_reminded()
    {
        var (ada, signed) = await AdaAsync();
        await _app.SignAsync(ada);
        var (_, declined) = await OutstandingAsync("Delia Done");
        await _app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Declining>().DeclineAsync(declined.Id, "I disagree.", "Delia Done", default);
            return true;
        });
        var awaiting = await _app.AssignAsync(await _app.EmployAsync(Sample.Bob));

        var refusals = await _app.InScopeAsync(services =>
            services.GetRequiredService<ManualReminders>().RefusalsAsync([signed.Id, awaiting.Id, declined.Id], default));

        refusals[signed.Id].ShouldContain("signed");
        refusals[awaiting.Id].ShouldContain("no deadline runs");
        refusals[declined.Id].ShouldContain("declined");
    }

    [Fact]
    public async Task Signed_or_paused_between_the_click_and_the_sending_it_stays_unsent()
    {
        var (_, assignment) = await AdaAsync();
        await RemindAsync(assignment.Id);
        await _app.InScopeAsync(services => services.GetRequiredService<DueDates>()
            .PauseAsync(assignment.Id, _app.Today, _app.Today.AddDays(3), "Leave.", Sample.Olive, default));
        var before = _app.Mail.Count;

        await _app.DispatchAsync();

        _app.Mail.Count.ShouldBe(before);
        (await ByHandAsync()).Single().Outcome.ShouldBe("The deadline was paused before it was sent.");
    }

    [Fact]
    public async Task The_preview_is_the_letter_without_the_link_that_sets_a_password()
    {
        var invited = await _app.InviteAsync(Sample.Bob);
        var assignment = await _app.AssignAsync(invited);
        await _app.DispatchAsync();

        var preview = await _app.InScopeAsync(services => services.GetRequiredService<ManualReminders>().PreviewAsync(assignment.Id, default));

        preview!.Parts.OfType<ActionButton>().Where(button => button.IsPersonal).ShouldHaveSingleItem().Url.ShouldBe(ActionButton.Withheld);
        (await ByHandAsync()).ShouldBeEmpty();
    }

    private Task<(Employee Employee, Assignment Assignment)> AdaAsync() => OutstandingAsync(Sample.Ada);

    private async Task<(Employee Employee, Assignment Assignment)> OutstandingAsync(string name)
    {
        var employee = await _app.EmployAsync(name);
        var assignment = await _app.AssignAsync(employee);
        await _app.DispatchAsync();
        return (employee, assignment);
    }

    private Task<bool> RemindAsync(Guid assignmentId) => _app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ManualReminders>().RemindAsync(assignmentId, Sample.Olive, default);
        return true;
    });

    private Task<List<OutboxMessage>> ByHandAsync() =>
        _app.InDbAsync(db => db.Outbox.AsNoTracking().Where(message => message.Kind == LetterKind.ManualReminder).ToListAsync());
}
