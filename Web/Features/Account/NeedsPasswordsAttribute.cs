using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Pages about passwords, which are there only while people sign in with one: <c>SignIn:Passwords</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsPasswordsAttribute : Attribute, IActionFilter
{
    private const string WhyNot = "Nobody signs in with a password here. Use one of the ways the sign-in page offers.";

    public void OnActionExecuting(ActionExecutingContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<IOptions<SignInRules>>().Value.Passwords)
            return;

        Rule.Require(HttpMethods.IsGet(context.HttpContext.Request.Method), WhyNot);
        ((Controller)context.Controller).TempData.Informs(WhyNot);
        context.Result = new RedirectResult(Navigation.SignInAddress);
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
