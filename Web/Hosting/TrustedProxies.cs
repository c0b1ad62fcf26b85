using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Hosting;

/// <summary>The proxies whose word about the browser's address and scheme is taken. With none, only the connection counts.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>IP addresses.</summary>
    public IReadOnlyList<string> Trusted { get; set; } = [];
}

internal sealed class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options) =>
        options.Trusted.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _)) is { } wrong
            ? ValidateOptionsResult.Fail($"Proxy:Trusted holds '{wrong}', which is no IP address: give one such as 10.0.0.5.")
            : ValidateOptionsResult.Success;
}

/// <summary>From where a request came.</summary>
/// <param name="Address">Null where the server does not know it.</param>
/// <param name="Source">How it was learned, as evidence says it.</param>
public sealed record ClientAddress(string? Address, string Source);

internal static class TrustedProxies
{
    private static readonly object PeerKey = new();

    public static void AddProxies(this IHostApplicationBuilder builder) =>
        builder.AddCheckedOptions<ProxyOptions, ProxyOptionsValidator>(ProxyOptions.Section);

    extension(WebApplication app)
    {
        /// <summary>First of all, so that everything after it sees the browser's address.</summary>
        public void UseTrustedProxies()
        {
            var trusted = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.Trusted;
            if (trusted.Count == 0)
                return;

            app.Use((context, next) =>
            {
                context.Items[PeerKey] = context.Connection.RemoteIpAddress;
                return next(context);
            });
            var options = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
                ForwardLimit = trusted.Count,
            };
            // The framework trusts the machine itself unasked; only the list counts.
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in trusted)
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            app.UseForwardedHeaders(options);
        }
    }

    extension(HttpContext context)
    {
        public ClientAddress ClientAddress
        {
            get
            {
                var address = context.Connection.RemoteIpAddress;
                return context.Items[PeerKey] is IPAddress peer && !peer.Equals(address)
                    ? new(address?.ToString(), $"the trusted proxy {peer}")
                    : new(address?.ToString(), "the connection itself");
            }
        }
    }
}
