using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using PolicyTraining.Web.Tests.Documents;

namespace PolicyTraining.Web.Tests.Mail;

/// <summary>OpenSMTPD on the loopback interface, with a configuration of its own; it delivers one mailbox to us and swallows the rest.</summary>
internal sealed class RealMailServer : IDisposable
{
    private const string Program = "smtpd";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policy-training-smtpd-");
    private readonly Process _process;

    private RealMailServer(string mailbox, int port)
    {
        Port = port;
        Run("chmod", "755", _folder.FullName);
        Run("mkfifo", "-m", "666", Inbox);
        File.WriteAllText(Configuration, $$"""
            listen on 127.0.0.1 port {{port}}
            action "keep" mda "cat > {{Inbox}}" virtual { "@" = nobody } user nobody
            action "swallow" mda "cat > /dev/null" virtual { "@" = nobody } user nobody
            match from any for rcpt-to "{{mailbox}}" action "keep"
            match from any for any action "swallow"

            """);
        _process = Process.Start(new ProcessStartInfo(Program, ["-d", "-f", Configuration]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    public int Port { get; }

    private string Inbox => Path.Combine(_folder.FullName, "inbox");

    private string Configuration => Path.Combine(_folder.FullName, "smtpd.conf");

    /// <summary>Skips the test where the program is missing or may not be started.</summary>
    public static RealMailServer Start(string mailbox)
    {
        Tool.RequireInstalled(Program);
        Assert.SkipUnless(Environment.UserName == "root", "OpenSMTPD is started by root only.");
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new RealMailServer(mailbox, port);
    }

    /// <summary>Waits for the next message to the mailbox.</summary>
    public async Task<MimeMessage> ReceiveAsync(CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        // A named pipe opens when its writer comes, and ends when the writer goes.
        await using (var inbox = await Task.Run(() => File.OpenRead(Inbox), cancellation))
            await inbox.CopyToAsync(content, cancellation);
        content.Position = 0;
        return await MimeMessage.LoadAsync(content, cancellation);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, program);
    }
}
