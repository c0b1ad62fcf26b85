using System.Net.Sockets;
using System.Text;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Tests.Verification;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>What is too large is turned away before it is read, over real HTTP.</summary>
public sealed class RequestLimitTests : IAsyncDisposable
{
    private readonly KestrelApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/account/sign-in", 2_000_000, "HTTP/1.1 413", "What you sent is larger than this page takes")]
    [InlineData("/verify", 6_000_000, "HTTP/1.1 302", "/verify?tooLarge=true")]
    public async Task A_body_that_is_too_large_is_refused_unread(string address, int length, string status, string words)
    {
        var answer = await SayAsync($"POST {address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith(status);
        answer.ShouldContain(words);
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        var answer = await SayAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX-Padding: {new string('x', 40_000)}\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 431");
    }

    [Fact]
    public async Task An_address_without_end_is_refused()
    {
        var answer = await SayAsync($"GET /?q={new string('x', 10_000)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 414");
    }

    [Fact]
    public async Task A_form_of_too_many_fields_is_refused_in_words()
    {
        var body = string.Join('&', Enumerable.Range(0, 2000).Select(field => $"f{field}=1"));

        var answer = await SayAsync($"POST /account/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");

        answer.ShouldStartWith("HTTP/1.1 400");
        answer.ShouldContain("Nothing has been changed.");
    }

    [Fact]
    public async Task Where_files_are_taken_they_are_read_and_judged_one_by_one()
    {
        var hr = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        var verified = await hr.VerifyAsync(new byte[3_000_000]);
        var scanned = await hr.UploadAsync(await hr.GetAsync("/hr/scans"), [], "Files", [("large.pdf", new byte[12_000_000]), ("other.pdf", new byte[2_000_000])]);

        verified.Verdict.ShouldBe("No seal");
        scanned.Text.ShouldContain("large.pdf was not kept. The file is larger than 10 MB.");
        scanned.Text.ShouldContain("other.pdf was not kept. Only PDF, PNG and JPEG files are taken");
    }

    private async Task<string> SayAsync(string request)
    {
        using var client = new TcpClient();
        var cancellation = TestContext.Current.CancellationToken;
        await client.ConnectAsync(_app.Address.Host, _app.Address.Port, cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), cancellation);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(cancellation);
    }

    private sealed class KestrelApp : TrainingApp
    {
        public KestrelApp()
        {
            UseKestrel(0);
            StartServer();
        }

        public Uri Address => ClientOptions.BaseAddress;
    }
}
