using System.Net;
using System.Net.Sockets;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Operations;

/// <summary>The folder <c>ops</c>, whose files are tried here as they stand.</summary>
internal static class Ops
{
    public static string Read(string file) => File.ReadAllText(Repository.PathOf($"ops/{file}"));

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
