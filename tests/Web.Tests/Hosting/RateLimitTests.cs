using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Testing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>Whoever asks more than people ask is told to wait, and for how long; an agency behind one address is not.</summary>
public sealed class RateLimitTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_bucket_lets_a_burst_through_and_then_as_many_as_are_added()
    {
        var clock = new FakeTimeProvider();
        await using var bucket = new TokenBucket(new RateLimit(2, 6), clock);

        Acquire(bucket).ShouldBeNull();
        Acquire(bucket).ShouldBeNull();
        Acquire(bucket).ShouldBe(TimeSpan.FromSeconds(10));
        clock.Advance(TimeSpan.FromSeconds(9));
        Acquire(bucket).ShouldBe(TimeSpan.FromSeconds(1));
        bucket.IdleDuration.ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(1));
        Acquire(bucket).ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(25));
        bucket.IdleDuration.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Two_hundred_recruits_sign_in_from_one_armoury()
    {
        var visitor = _app.Visitor();
        var form = await visitor.GetAsync("/account/sign-in");

        for (var recruit = 0; recruit < 200; recruit++)
            (await visitor.SubmitAsync(form, new() { ["Email"] = $"recruit{recruit}@dma.example", ["Password"] = "mistyped" })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_guesses_on_is_told_when_to_try_again_and_what_was_typed_is_not_lost()
    {
        _app.Settings["RateLimits:SignIn:Burst"] = "2";
        _app.Settings["RateLimits:SignIn:PerMinute"] = "3";
        var visitor = _app.Visitor();
        var form = await visitor.GetAsync("/account/sign-in");
        await GuessAsync();
        (await GuessAsync()).Status.ShouldBe(HttpStatusCode.OK);

        var refused = await GuessAsync();
        var answer = await visitor.Client.PostAsync("/account/sign-in", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Text.ShouldContain("Wait 20 seconds and try again.");
        refused.Text.ShouldContain("nothing you typed is lost");
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(20));
        (await visitor.GetAsync("/account/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
        _app.Clock.Advance(TimeSpan.FromSeconds(20));
        (await GuessAsync()).Status.ShouldBe(HttpStatusCode.OK);

        Task<TestPage> GuessAsync() => visitor.SubmitAsync(form, new() { ["Email"] = "ada@dma.example", ["Password"] = "guess" });
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_counted_by_account_and_not_with_everybody_at_that_address()
    {
        _app.Settings["RateLimits:Exports:Burst"] = "1";
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        var grace = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Grace, null, Roles.Hr));

        (await ExportAsync(olive)).ShouldBe(HttpStatusCode.OK);
        (await ExportAsync(olive)).ShouldBe(HttpStatusCode.TooManyRequests);
        (await ExportAsync(grace)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void What_strangers_may_post_and_what_takes_or_gives_files_is_limited()
    {
        var unlimited =
            from endpoint in _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let posts = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
            let isOpen = posts && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            let isFile = endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null || endpoint.Metadata.GetMetadata<ExportAttribute>() is not null
            where (isOpen || isFile) && endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null
            select endpoint.RoutePattern.RawText;

        unlimited.ShouldBe(["account/sign-out"]);
    }

    private static async Task<HttpStatusCode> ExportAsync(TestBrowser browser) =>
        (await browser.Client.GetAsync("/hr/assignments/export?format=csv", TestContext.Current.CancellationToken)).StatusCode;

    private static TimeSpan? Acquire(TokenBucket bucket)
    {
        using var lease = bucket.AttemptAcquire();
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null;
    }
}
