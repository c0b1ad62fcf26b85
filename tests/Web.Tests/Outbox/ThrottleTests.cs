using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Outbox;

public sealed class ThrottleTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task No_more_than_the_throttle_lets_through_go_out_within_a_minute()
    {
        _app.Settings["Mail:PerMinute"] = "2";
        await AssignAllAsync();

        (await _app.DispatchAsync()).ShouldBe(2);
        _app.Clock.Advance(TimeSpan.FromSeconds(59));
        (await _app.DispatchAsync()).ShouldBe(0);
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _app.DispatchAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Dispatchers_share_the_throttle()
    {
        _app.Settings["Mail:PerMinute"] = "3";
        await AssignAllAsync();

        var sent = await Task.WhenAll(_app.DispatchAsync(), _app.DispatchAsync(), _app.DispatchAsync());

        sent.Sum().ShouldBe(3);
    }

    [Fact]
    public async Task Without_a_throttle_everything_goes_at_once()
    {
        await AssignAllAsync();

        (await _app.DispatchAsync()).ShouldBe(4);
    }

    private async Task AssignAllAsync()
    {
        foreach (var name in new[] { Sample.Ada, Sample.Bob, Sample.Grace, Sample.Olive })
            await _app.AssignAsync(await _app.EmployAsync(name));
    }
}
