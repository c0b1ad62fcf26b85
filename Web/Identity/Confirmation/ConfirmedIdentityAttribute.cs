using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PolicyTraining.Web.Identity.Confirmation;

/// <summary>
/// Opens only to whoever confirmed within five minutes who they are; everybody else does so first and comes back to the page, or
/// after a form to <see cref="Page"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ConfirmedIdentityAttribute : Attribute, IAsyncActionFilter
{
    /// <summary>The page with the form; without it, the form's own address.</summary>
    public string? Page { get; init; }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var confirmations = context.HttpContext.RequestServices.GetRequiredService<IdentityConfirmations>();
        if (await confirmations.FreshAsync(context.HttpContext.User, context.HttpContext.RequestAborted) is not null)
        {
            await next();
            return;
        }

        var page = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : Page ?? request.Path;
        context.Result = new RedirectResult(IdentityConfirmations.AddressFor(page));
    }
}
