using System.Net;
using System.Net.Sockets;
using System.Text;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Hosting;

namespace PolicyTraining.Web.Tests.Operations;

/// <summary>What the real program does from the signal to stop until its end.</summary>
public sealed class DrainTests : IAsyncDisposable
{
    private static readonly (string, string) Silent = ("Logging__LogLevel__Default", "None");

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Told_to_stop_it_says_that_it_is_not_ready_and_serves_on_for_a_while()
    {
        using var server = await ServerProcess.StartAsync(_app.StorageDirectory, ("Hosting__DrainSeconds", "5"), Silent);
        using var client = new HttpClient { BaseAddress = server.Address };
        (await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).ShouldContain("server: Healthy. It takes requests.");

        server.Terminate();
        HttpResponseMessage ready;
        do
            ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        while (ready.IsSuccessStatusCode);
        var page = await client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);

        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("This server is stopping");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.ConnectionClose.ShouldBe(true, "No proxy is to keep a connection to it.");
        (await server.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_under_way_is_ended_after_no_more_is_taken()
    {
        const string Body = "Email=ada%40dma.example";
        var cancellation = TestContext.Current.CancellationToken;
        using var server = await ServerProcess.StartAsync(_app.StorageDirectory, Silent);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, cancellation);
        using var answer = new StreamReader(client.GetStream());
        await SendAsync(client,
            "POST /account/sign-in HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {Body.Length}\r\n\r\n");
        (await answer.ReadLineAsync(cancellation)).ShouldBe("HTTP/1.1 100 Continue");

        server.Terminate();
        while (await TakesConnectionsAsync(server))
            await Task.Yield();
        await SendAsync(client, Body);

        (await answer.ReadToEndAsync(cancellation)).ShouldContain("HTTP/1.1 400 Bad Request"); // without the form's token
        (await server.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_comes_through_a_proxy_is_told_a_word_and_no_more()
    {
        using var server = await ServerProcess.StartAsync(_app.StorageDirectory, Silent);
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");

        (await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).ShouldBe("Healthy");
    }

    private static Task SendAsync(TcpClient client, string text) =>
        client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken).AsTask();

    private static async Task<bool> TakesConnectionsAsync(ServerProcess server)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
