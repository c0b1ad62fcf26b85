using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Documents;

namespace PolicyTraining.Web.Tests.Operations;

/// <summary>nginx with the example of the folder <c>ops</c>, on ports of its own and with a throw-away certificate.</summary>
internal sealed class Nginx : IDisposable
{
    public const string Host = "training.agency.gov";
    private const string Program = "nginx";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policy-training-nginx-");
    private readonly int _clear = Ops.FreePort();
    private readonly int _encrypted = Ops.FreePort();
    private readonly Process _process;

    private Nginx(int first, int second)
    {
        WriteCertificate();
        File.WriteAllText(Path.Combine(_folder.FullName, "site.conf"), Ops.Read("nginx/policytraining.conf")
            .Replace("/etc/policy-training", _folder.FullName, StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{_clear};", StringComparison.Ordinal)
            .Replace("listen 443", $"listen 127.0.0.1:{_encrypted}", StringComparison.Ordinal)
            .Replace("127.0.0.1:5081", $"127.0.0.1:{first}", StringComparison.Ordinal)
            .Replace("127.0.0.1:5082", $"127.0.0.1:{second}", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder.FullName, "nginx.conf"), $$"""
            daemon off;
            pid {{_folder.FullName}}/nginx.pid;
            error_log stderr notice;
            {{(Environment.UserName == "root" ? "user root root;" : "")}}
            events {}
            http {
                access_log off;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                include site.conf;
            }
            """);
        _process = Process.Start(new ProcessStartInfo(Program, ["-e", "stderr", "-p", _folder.FullName, "-c", "nginx.conf"]) { RedirectStandardError = true })!;
    }

    /// <summary>Skips the test where nginx is missing.</summary>
    /// <param name="first">The port of a node.</param>
    /// <param name="second">That of the other.</param>
    public static async Task<Nginx> StartAsync(int first, int second)
    {
        Tool.RequireInstalled(Program);
        var nginx = new Nginx(first, second);
        var said = new List<string>();
        while (await nginx._process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.Contains("start worker process ", StringComparison.Ordinal))
                return nginx;
        }

        throw new InvalidOperationException($"nginx did not start: {string.Join('\n', said)}");
    }

    /// <summary>A browser that finds the site's name here.</summary>
    /// <param name="from">The address it connects from.</param>
    public TestBrowser Browser(string scheme = "https", string from = "127.0.0.1")
    {
        var port = scheme == "https" ? _encrypted : _clear;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Host}";
        return new TestBrowser(new HttpClient(handler)
        {
            BaseAddress = new Uri($"{scheme}://{Host}"),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        });
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(_folder.FullName, "tls.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder.FullName, "tls.key"), key.ExportPkcs8PrivateKeyPem());
    }
}
