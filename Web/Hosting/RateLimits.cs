using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Hosting;

/// <summary>
/// The names for <see cref="EnableRateLimitingAttribute"/>, and who is counted as one. Whoever asks too much is answered 429
/// with the time to wait. How much is too much: <see cref="RateLimitOptions"/>.
/// </summary>
internal static class RateLimits
{
    public const string SignIn = nameof(RateLimitOptions.SignIn);
    public const string NewPassword = nameof(RateLimitOptions.NewPassword);
    public const string Links = nameof(RateLimitOptions.Links);
    public const string RosterLinks = nameof(RateLimitOptions.RosterLinks);
    public const string Verification = nameof(RateLimitOptions.Verification);
    public const string Confirmation = nameof(RateLimitOptions.Confirmation);
    public const string Uploads = nameof(RateLimitOptions.Uploads);
    public const string Reminders = nameof(RateLimitOptions.Reminders);
    public const string Exports = nameof(RateLimitOptions.Exports);

    /// <summary>Whoever has one IPv6 address has 2⁶⁴ of them: the network is counted.</summary>
    private const int NetworkBytes = 8;

    private static readonly string[] CountedByAddress = [SignIn, NewPassword, Links, RosterLinks];

    public static void AddRateLimits(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<RateLimitOptions, RateLimitOptionsValidator>(RateLimitOptions.Section);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = RefuseAsync;
        });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>, TimeProvider>((limiter, options, clock) =>
        {
            foreach (var (name, limit) in options.Value.All)
                limiter.AddPolicy(name, context => RateLimitPartition.Get(WhoAsks(context, name), _ => new TokenBucket(limit, clock)));
        });
    }

    private static string WhoAsks(HttpContext context, string policy) =>
        (CountedByAddress.Contains(policy) ? null : context.User.FindFirstValue(ClaimTypes.NameIdentifier)) ?? NetworkOf(context.Connection.RemoteIpAddress);

    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };

    private static ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var context = rejected.HttpContext;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.RequestServices.GetRequiredService<SecurityLog>()
            .RateLimited(context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName ?? "");
        return ValueTask.CompletedTask;
    }
}
