using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Outbox;

/// <summary>A dead mail server is no fault of the messages, and a message that the server puts off is no fault of the others.</summary>
public sealed class MailServerDownTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Against_a_dead_server_one_message_is_tried_and_the_others_wait_uncharged()
    {
        await AssignAsync(Sample.Ada, Sample.Bob, Sample.Grace);
        _app.MailFault = _ => new MailDeferredException("Nobody listens.", new TimeoutException()) { ConcernsServer = true };

        (await _app.DispatchAsync()).ShouldBe(0);

        (await AttemptsAsync()).ShouldBe([0, 0, 1]);
    }

    [Fact]
    public async Task A_message_the_server_puts_off_holds_up_none_of_the_others()
    {
        await AssignAsync(Sample.Ada, Sample.Bob, Sample.Grace);
        var refusals = 1;
        _app.MailFault = _ => refusals-- > 0 ? new MailDeferredException("451 4.7.1 Greylisted", new TimeoutException()) : null;

        (await _app.DispatchAsync()).ShouldBe(2);

        (await AttemptsAsync()).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public async Task Once_the_server_is_back_everything_goes_out_within_a_quarter_of_an_hour_however_long_it_was_down()
    {
        await AssignAsync(Sample.Ada, Sample.Bob, Sample.Grace);
        _app.MailFault = _ => new MailDeferredException("Nobody listens.", new TimeoutException()) { ConcernsServer = true };
        for (var minute = 0; minute < 300; minute++)
        {
            await _app.DispatchAsync();
            _app.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        _app.MailFault = _ => null;

        _app.Clock.Advance(BackOff.LongestWithoutServer);
        await _app.DispatchAsync();

        _app.Mail.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Messages_the_server_puts_off_for_good_are_tried_ever_less_often_and_never_given_up()
    {
        await AssignAsync(Sample.Ada);
        _app.MailFault = _ => new MailDeferredException("451 4.7.1 Greylisted", new TimeoutException());
        for (var attempt = 1; attempt <= 12; attempt++)
        {
            await _app.DispatchAsync();
            var rest = (await _app.InDbAsync(db => db.Outbox.SingleAsync())).NextAttemptAt - _app.Clock.GetUtcNow();
            var whole = Math.Min(Math.Pow(2, attempt - 1), 240);
            rest.TotalMinutes.ShouldBeInRange(whole * 0.75, whole);
            _app.Clock.Advance(rest);
        }

        (await AttemptsAsync()).ShouldBe([12]);
    }

    private async Task AssignAsync(params string[] names)
    {
        foreach (var name in names)
            await _app.AssignAsync(await _app.EmployAsync(name));
    }

    private Task<List<int>> AttemptsAsync() =>
        _app.InDbAsync(db => db.Outbox.Select(message => message.Attempts).OrderBy(attempts => attempts).ToListAsync());
}
