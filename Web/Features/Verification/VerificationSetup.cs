using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Features.Verification;

internal static class VerificationSetup
{
    /// <summary>The policy that keeps a stranger from trying numbers and files without end.</summary>
    public const string Limit = "verification";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddVerification(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<VerificationOptions>(VerificationOptions.Section);
        builder.Services.AddScoped<IssuedRecords>();
        builder.Services.AddScoped<FileVerification>();
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(WhoAsks(context), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<IOptions<VerificationOptions>>().Value.PerMinute,
                Window = Window,
            }));
        });
    }

    /// <summary>The signed-in person, so that an office behind one address is not counted as one; otherwise the address.</summary>
    private static string WhoAsks(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
}
