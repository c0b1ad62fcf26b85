using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Hosting;

public sealed class BackgroundTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new() { RunsInBackground = true };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_is_queued_goes_out_by_itself_within_seconds()
    {
        var taken = Signal();
        _app.MailFault = _ => Take(taken);
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));

        _app.Clock.Advance(TimeSpan.FromSeconds(3));

        await taken.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_round_that_gave_up_waiting_is_followed_by_the_next()
    {
        var (first, second) = (Signal(), Signal());
        _app.MailFault = _ => first.TrySetResult() ? new TaskCanceledException("The server was waited for in vain.") : Take(second);
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        _app.Clock.Advance(TimeSpan.FromSeconds(3));
        await first.Task.WaitAsync(TestContext.Current.CancellationToken);

        _app.Clock.Advance(TimeSpan.FromHours(1));

        await second.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static Exception? Take(TaskCompletionSource signal)
    {
        signal.TrySetResult();
        return null;
    }
}
