using System.Text;
using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class TimestampingTests(SealFixture seal) : IClassFixture<SealFixture>, IDisposable
{
    private static readonly DateTimeOffset Stamped = new(2026, 10, 6, 3, 7, 36, TimeSpan.Zero);

    private readonly TimestampCertificates _certificates = new();
    private readonly byte[] _document = seal.Sealer.Seal(CertificationSample.Unsealed());

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public async Task A_seal_gets_the_time_of_openssl_and_nothing_else_in_the_file_changes()
    {
        using var openssl = new OpensslAuthority(_certificates);
        await using var server = await LoopbackAuthority.StartAsync(openssl.AnswerAsync);

        var stamped = await StampAsync(server);

        var report = Verifier.Verify(stamped);
        report.Verdict.ShouldBe(SealVerdict.Authentic, report.Explanation);
        report.Timestamp!.IsTrusted.ShouldBeTrue();
        report.Timestamp.Authority.ShouldBe("Test Time");
        report.Timestamp.At.ShouldNotBe(seal.Clock.GetUtcNow(), "it is the authority's time, not ours");
        stamped.Length.ShouldBe(_document.Length);
        SealedFile.Read(stamped).Covered.ShouldBe(SealedFile.Read(_document).Covered);
    }

    [Fact]
    public async Task Pdfsig_finds_a_stamped_seal_valid()
    {
        var (_, output) = await Tool.RunAsync("pdfsig", _certificates.Stamp(_document, Stamped));

        output.ShouldContain("Signature is Valid");
        output.ShouldContain("Total document signed");
    }

    [Fact]
    public async Task An_authority_that_is_too_slow_is_not_waited_for()
    {
        var never = new TaskCompletionSource<byte[]>();
        await using var server = await LoopbackAuthority.StartAsync(_ => never.Task);
        var clock = new FakeTimeProvider(seal.Clock.GetUtcNow());

        var stamping = StampAsync(server, clock);
        await server.Asked;
        clock.Advance(TimeSpan.FromSeconds(5));

        (await Should.ThrowAsync<TimestampException>(stamping)).Message.ShouldContain("did not answer within 5 seconds");
        never.SetResult([]);
    }

    [Fact]
    public async Task An_authority_that_is_gone_is_named()
    {
        var server = await LoopbackAuthority.StartAsync(request => request);
        var url = server.Url;
        await server.DisposeAsync();

        using var authority = Authority(url);
        (await Should.ThrowAsync<TimestampException>(authority.StampAsync(_document, TestContext.Current.CancellationToken))).Message.ShouldContain($"{url} cannot be reached");
    }

    [Fact]
    public async Task An_authority_that_failed_is_left_alone_for_a_while_and_then_asked_again()
    {
        await using var server = await LoopbackAuthority.StartAsync(OutOfOrder);
        var clock = new FakeTimeProvider(seal.Clock.GetUtcNow());
        using var authority = Authority(server.Url, clock);

        var first = await Should.ThrowAsync<TimestampException>(authority.StampAsync(_document, TestContext.Current.CancellationToken));
        var second = await Should.ThrowAsync<TimestampException>(authority.StampAsync(_document, TestContext.Current.CancellationToken));
        server.Requests.ShouldBe(1);
        clock.Advance(TimeSpan.FromSeconds(20));
        server.Answers = request => Task.FromResult(_certificates.Answer(request, Stamped));

        first.Message.ShouldContain("answered with status 500");
        second.Message.ShouldBe(first.Message);
        Verifier.Verify(await authority.StampAsync(_document, TestContext.Current.CancellationToken)).Timestamp!.At.ShouldBe(Stamped);
    }

    [Fact]
    public async Task The_answer_to_another_request_is_no_time_stamp()
    {
        byte[]? earlier = null;
        await using var server = await LoopbackAuthority.StartAsync(request => earlier ??= _certificates.Answer(request, Stamped));

        await StampAsync(server);

        await RefusedAsync(server, "gave no token for this seal");
    }

    [Fact]
    public async Task A_token_of_a_certificate_that_is_not_for_time_stamps_is_no_time_stamp()
    {
        using var other = new TimestampCertificates(use: TestCertificate.DocumentSigning);
        await using var server = await LoopbackAuthority.StartAsync(request => other.Answer(request, Stamped));

        await RefusedAsync(server, "gave no token for this seal");
    }

    [Fact]
    public async Task A_token_of_an_authority_under_another_root_is_no_time_stamp()
    {
        using var other = new TimestampCertificates("Other Time");
        await using var server = await LoopbackAuthority.StartAsync(request => other.Answer(request, Stamped));

        await RefusedAsync(server, "stamps as Other Time, which leads to none of the roots in Seal:TimestampRootsPath");
        var unvouched = Verifier.Verify(await StampAsync(server, roots: PinnedRoots.None));

        unvouched.Verdict.ShouldBe(SealVerdict.Authentic);
        unvouched.Timestamp!.IsTrusted.ShouldBeFalse();
        unvouched.Explanation.ShouldContain("an authority that is not among those trusted here");
    }

    [Theory]
    [InlineData("<html>Welcome</html>")]
    [InlineData("")]
    public async Task An_answer_that_is_none_is_no_time_stamp(string answer)
    {
        await using var server = await LoopbackAuthority.StartAsync(_ => Encoding.ASCII.GetBytes(answer));

        await RefusedAsync(server, "gave no token for this seal");
    }

    [Fact]
    public async Task An_endless_answer_is_not_read_to_its_end()
    {
        await using var server = await LoopbackAuthority.StartAsync(_ => new byte[10_000_000]);

        await RefusedAsync(server, "cannot be reached");
    }

    private static Task<byte[]> OutOfOrder(byte[] request) => throw new InvalidOperationException("Out of order.");

    private SealVerifier Verifier => new(seal.Clock, _certificates.Roots, seal.Certificate.Trust);

    private async Task RefusedAsync(LoopbackAuthority server, string why) =>
        (await Should.ThrowAsync<TimestampException>(StampAsync(server))).Message.ShouldContain(why);

    private async Task<byte[]> StampAsync(LoopbackAuthority server, TimeProvider? clock = null, PinnedRoots? roots = null)
    {
        using var authority = Authority(server.Url, clock, roots);
        return await authority.StampAsync(_document, TestContext.Current.CancellationToken);
    }

    private TimestampAuthority Authority(string url, TimeProvider? clock = null, PinnedRoots? roots = null) =>
        new(new SealOptions { TimestampUrl = url }, roots ?? _certificates.Roots, clock ?? seal.Clock);
}
