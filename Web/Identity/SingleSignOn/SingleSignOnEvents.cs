using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>What becomes of the provider's answers: none of them ends in an error page.</summary>
internal sealed partial class SingleSignOnEvents(SingleSignOnArrivals arrivals, ILogger<SingleSignOnEvents> logger) : OpenIdConnectEvents
{
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var request = SingleSignOnRequest.Of(context.Properties!);
        context.Response.Redirect(await arrivals.ReceiveAsync(context.Principal!, request, context.HttpContext.RequestAborted));
        context.HandleResponse();
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect(SingleSignOnArrivals.RefusalAddress(SingleSignOnRefusal.Denied, RequestOf(context.Properties)));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var why = IsUnreachable(context.Failure) ? SingleSignOnRefusal.Unavailable : SingleSignOnRefusal.Invalid;
        // The fault's own words may hold what a stranger sent.
        LogRefused(why, context.Failure?.GetType().Name);
        context.Response.Redirect(SingleSignOnArrivals.RefusalAddress(why, RequestOf(context.Properties)));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>The provider, or its list of addresses and keys, could not be reached.</summary>
    public static bool IsUnreachable(Exception? fault) =>
        fault is HttpRequestException or IOException or TaskCanceledException || (fault?.InnerException is { } inner && IsUnreachable(inner));

    /// <summary>A failure may come before it is known what was asked.</summary>
    private static SingleSignOnRequest? RequestOf(AuthenticationProperties? properties) =>
        properties?.Items.Count > 0 ? SingleSignOnRequest.Of(properties) : null;

    [LoggerMessage(LogLevel.Warning, "Single sign-on was refused: {Why} ({Fault})")]
    private partial void LogRefused(SingleSignOnRefusal why, string? fault);
}
