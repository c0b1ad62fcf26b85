using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicyTraining.Benchmarks;

/// <summary>A mail server that takes everything and keeps what it took, at as little cost as possible.</summary>
internal sealed class SmtpSink : IDisposable
{
    private const string Offers = "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 50000000";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmtpSink()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<byte[]> Messages { get; } = [];

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
            _ = VisitAsync(await _listener.AcceptTcpClientAsync());
    }

    private async Task VisitAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1, false, 1 << 16);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line == "DATA")
                    await TakeAsync(reader, writer);
                else
                    await writer.WriteLineAsync(line.StartsWith("EHLO", StringComparison.Ordinal) ? Offers : line == "QUIT" ? "221 bye" : "250 ok");
            }
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go");
        var content = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        Messages.Add(Encoding.Latin1.GetBytes(content.ToString()));
        await writer.WriteLineAsync("250 ok");
    }
}
