using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Hosting;

public sealed class BackgroundTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new() { RunsInBackground = true };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_is_queued_goes_out_by_itself_within_seconds()
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _app.MailFault = _ =>
        {
            taken.TrySetResult();
            return null;
        };
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));

        _app.Clock.Advance(TimeSpan.FromSeconds(3));

        await taken.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}
