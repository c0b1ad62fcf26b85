using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Jobs;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class SealExpiryTests(SealFixture seal) : IClassFixture<SealFixture>
{
    [Theory]
    [InlineData(91, null)]
    [InlineData(90, 90)]
    [InlineData(61, 90)]
    [InlineData(60, 60)]
    [InlineData(30, 30)]
    [InlineData(0, 30)]
    [InlineData(-1, 30)]
    public void A_warning_is_due_90_60_and_30_days_before_the_last_day(int daysBefore, int? warning)
    {
        var expiry = SealExpiry.Of(seal.Certificate, ClockBefore(daysBefore));

        expiry.DaysLeft.ShouldBe(daysBefore);
        expiry.Warning.ShouldBe(warning);
        expiry.HasPassed.ShouldBe(daysBefore < 0);
    }

    [Fact]
    public void The_log_says_each_warning_once()
    {
        var log = new Notebook();
        var clock = ClockBefore(91);
        var watch = new SealExpiryWatch(seal.Certificate, clock, log);

        for (var day = 0; day < 93; day++)
        {
            watch.Look();
            watch.Look();
            clock.Advance(TimeSpan.FromDays(1));
        }

        log.Lines.Count.ShouldBe(4);
        log.Lines[0].ShouldContain("in 90 days");
        log.Lines[1].ShouldContain("in 60 days");
        log.Lines[2].ShouldContain("in 30 days");
        log.Lines[3].ShouldContain("Nothing can be sealed until Seal:CertificatePath names a new one");
    }

    [Fact]
    public async Task HR_sees_the_warning_on_its_desk_and_nothing_while_there_is_time()
    {
        await using var app = new TrainingApp();
        var olive = await app.EmployAsync(Sample.Olive, null, Roles.Hr);
        (await (await app.SignedInAsAsync(olive)).GetAsync("/hr")).Text.ShouldNotContain("electronic seal");

        app.Clock.SetUtcNow(app.Services.GetRequiredService<SealCertificate>().Leaf.NotAfter.ToUniversalTime().AddDays(-59));

        (await (await app.SignedInAsAsync(olive)).GetAsync("/hr")).Text.ShouldContain("The sealing certificate expires on 2036-01-01, in 59 days.");
    }

    private FakeTimeProvider ClockBefore(int days) => new(seal.Certificate.Leaf.NotAfter.ToUniversalTime().AddDays(-days));

    private sealed class Notebook : ILogger<SealExpiryWatch>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
