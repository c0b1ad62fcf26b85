using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Tests.Reminders;

public sealed class DigestRoundTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task HR_gets_one_each_workday_however_many_rounds_there_are()
    {
        for (var day = 9; day <= 13; day++)
        {
            _app.Clock.SetUtcNow(new DateTimeOffset(2026, 10, day, 13, 0, 0, TimeSpan.Zero));
            await Task.WhenAll(DigestAsync(), DigestAsync());
        }

        (await CountAsync(LetterKind.HrDigest)).ShouldBe(3); // Friday, Monday, Tuesday
    }

    [Fact]
    public async Task A_supervisor_with_open_people_gets_one_on_the_first_workday_of_the_week_and_others_none()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await _app.EmployAsync(Sample.Olive);
        await AssignedAsync(Sample.Ada, grace);
        await AssignedAsync(Sample.Bob, grace);

        for (var day = 9; day <= 16; day++)
        {
            _app.Clock.SetUtcNow(new DateTimeOffset(2026, 10, day, 13, 0, 0, TimeSpan.Zero));
            await Task.WhenAll(DigestAsync(), DigestAsync());
        }

        var digests = await _app.InDbAsync(db => db.Outbox.Where(message => message.Kind == LetterKind.SupervisorDigest).ToListAsync());
        digests.ShouldAllBe(digest => digest.EmployeeId == grace.Id);
        // The week in which they were assigned, late because no round ran before, and the next one's Monday.
        digests.Select(digest => digest.QueuedAt.Day).ShouldBe([9, 12], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_supervises_nobody_with_something_open_gets_none()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var ada = await AssignedAsync(Sample.Ada, grace);
        await _app.ReturnOnPaperAsync(ada);
        _app.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 12, 13, 0, 0, TimeSpan.Zero));

        await DigestAsync();

        (await CountAsync(LetterKind.SupervisorDigest)).ShouldBe(0);
    }

    [Fact]
    public async Task Yesterdays_that_waited_is_let_go_for_todays()
    {
        _app.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 12, 13, 0, 0, TimeSpan.Zero));
        await DigestAsync();
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await DigestAsync();

        await _app.DispatchAsync();

        var digests = await _app.InDbAsync(db => db.Outbox.Where(message => message.Kind == LetterKind.HrDigest).OrderBy(message => message.QueuedAt).ToListAsync());
        digests[0].Outcome.ShouldBe("A later digest takes its place.");
        digests[1].Outcome.ShouldNotBe("A later digest takes its place.");
    }

    private async Task<Employee> AssignedAsync(string name, Employee supervisor)
    {
        var employee = await _app.EmployAsync(name, supervisor);
        await _app.AssignAsync(employee);
        await _app.DispatchAsync();
        return employee;
    }

    private Task<int> CountAsync(LetterKind kind) => _app.InDbAsync(db => db.Outbox.CountAsync(message => message.Kind == kind));

    private Task<int> DigestAsync() => _app.InScopeAsync(services => services.GetRequiredService<DigestRound>().RunAsync(default));
}
