using System.Net.Security;
using System.Text;

namespace PolicyTraining.Testing;

/// <summary>One client's visit to the <see cref="LoopbackSmtpServer"/> (RFC 5321, 3207, 4954).</summary>
internal sealed class SmtpConversation(LoopbackSmtpServer server, Stream wire, CancellationToken closing)
{
    private readonly List<string> _recipients = [];
    private Stream _wire = wire;
    private string _sender = "";
    private string? _userName;
    private bool _isEncrypted;

    public async Task HoldAsync()
    {
        if (server.Behaviour.Security == WireSecurity.Tls)
            await EncryptAsync();
        if (!await AnswerAsync("CONNECT", "220 loopback.test ready"))
            return;
        while (await ReadLineAsync() is { } line && await ObeyAsync(line))
        {
        }
        await _wire.DisposeAsync();
    }

    /// <returns>Whether the conversation goes on.</returns>
    private async Task<bool> ObeyAsync(string line)
    {
        var verb = line.Split(' ')[0].ToUpperInvariant();
        switch (verb)
        {
            case "EHLO": return await AnswerAsync(verb, Greeting());
            case "STARTTLS": return await AnswerAsync(verb, "220 Go ahead") && await EncryptAsync();
            case "AUTH": return await AuthenticateAsync(line);
            case "MAIL": return await BeginAsync(AddressIn(line));
            case "RCPT": return await AddAsync(AddressIn(line));
            case "DATA" when server.Behaviour.Answers.ContainsKey(verb): return await AnswerAsync(verb, "");
            case "DATA": return await AnswerAsync(verb, "354 End with a dot") && await TakeAsync();
            case "RSET" or "NOOP": return await AnswerAsync(verb, "250 Ok");
            case "QUIT": return await AnswerAsync(verb, "221 Bye") && false;
            default: return await AnswerAsync(verb, "502 Not known here");
        }
    }

    private string Greeting()
    {
        List<string> offers = ["loopback.test", "8BITMIME", $"SIZE {server.Behaviour.Size}"];
        if (server.Behaviour.Security == WireSecurity.StartTls && !_isEncrypted)
            offers.Add("STARTTLS");
        if (server.Behaviour.UserName is not null)
            offers.Add($"AUTH {server.Behaviour.Mechanisms}");
        return string.Join("\r\n", offers.Select((offer, index) => $"250{(index == offers.Count - 1 ? ' ' : '-')}{offer}"));
    }

    private async Task<bool> EncryptAsync()
    {
        var encrypted = new SslStream(_wire);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, closing);
        _wire = encrypted;
        return _isEncrypted = true;
    }

    private async Task<bool> AuthenticateAsync(string line)
    {
        var (userName, password) = line.Split(' ') switch
        {
            [_, "PLAIN", var first] => Plain(first),
            [_, "PLAIN"] => Plain(await AskAsync("")),
            _ => (Decoded(await AskAsync("Username:")), Decoded(await AskAsync("Password:"))),
        };
        var isRight = (userName, password) == (server.Behaviour.UserName, server.Behaviour.Password);
        _userName = isRight ? userName : null;
        return await AnswerAsync("AUTH", isRight ? "235 Welcome" : "535 5.7.8 Authentication credentials invalid");
    }

    private async Task<string> AskAsync(string question)
    {
        await SayAsync($"334 {Convert.ToBase64String(Encoding.ASCII.GetBytes(question))}");
        return await ReadLineAsync() ?? "";
    }

    private static (string UserName, string Password) Plain(string encoded) =>
        Decoded(encoded).Split('\0') is [_, var userName, var password] ? (userName, password) : ("", "");

    private static string Decoded(string encoded) => Encoding.UTF8.GetString(Convert.FromBase64String(encoded));

    private Task<bool> BeginAsync(string sender)
    {
        if (server.Behaviour.UserName is not null && _userName is null)
            return AnswerAsync("MAIL", "530 5.7.0 Authentication required");
        _recipients.Clear();
        _sender = sender;
        return AnswerAsync("MAIL", "250 Ok");
    }

    private Task<bool> AddAsync(string recipient)
    {
        if (server.Behaviour.Answers.TryGetValue($"RCPT {recipient}", out var answer))
            return AnswerAsync("RCPT", answer);
        _recipients.Add(recipient);
        return AnswerAsync("RCPT", "250 Ok");
    }

    private async Task<bool> TakeAsync()
    {
        using var content = new MemoryStream();
        while (await ReadBytesAsync() is var line && line is not [(byte)'.', (byte)'\r', (byte)'\n'])
        {
            if (line is null)
                return false;
            content.Write(line.AsSpan(line[0] == '.' ? 1 : 0));
        }
        if (!server.Behaviour.Answers.ContainsKey(".") && (server.Behaviour.HangsUpAt != "." || server.Behaviour.KeepsWhatItHangsUpOn))
            server.Keep(new(_sender, [.. _recipients], _userName, _isEncrypted, content.ToArray()));
        return await AnswerAsync(".", $"250 2.0.0 Ok: queued as {server.Mails.Count}");
    }

    private async Task<bool> AnswerAsync(string command, string usual)
    {
        if (server.Behaviour.FallsSilentAt == command)
        {
            server.NoteWaiting();
            await Task.Delay(Timeout.Infinite, closing);
        }
        if (server.Behaviour.HangsUpAt == command)
            return false;
        var (answer, isUnusual) = server.Behaviour.Answers.TryGetValue(command, out var unusual) ? (unusual, true) : (usual, false);
        if (isUnusual && server.Behaviour.AnswersOnce)
            server.Behaviour = new();
        await SayAsync(answer);
        return true;
    }

    private async Task SayAsync(string line)
    {
        server.Note($"S: {line}");
        await _wire.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), closing);
    }

    private async Task<string?> ReadLineAsync()
    {
        if (await ReadBytesAsync() is not { } bytes)
            return null;
        var line = Encoding.UTF8.GetString(bytes).TrimEnd('\r', '\n');
        server.Note($"C: {line}");
        return line;
    }

    // Byte by byte, so that nothing of a TLS handshake that follows is read too early.
    private async Task<byte[]?> ReadBytesAsync()
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await _wire.ReadAsync(one, closing) == 1)
        {
            line.Add(one[0]);
            if (one[0] == '\n')
                return [.. line];
        }
        return null;
    }

    private static string AddressIn(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
}
