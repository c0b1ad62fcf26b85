using Microsoft.AspNetCore.Mvc.ActionConstraints;

namespace PolicyTraining.Web.Features.DevMail;

/// <summary>Outside Development the address does not exist: routing finds nothing, and nobody is even asked to sign in.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DevelopmentOnlyAttribute : Attribute, IActionConstraint
{
    public int Order => 0;

    public bool Accept(ActionConstraintContext context) =>
        context.RouteContext.HttpContext.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
}
