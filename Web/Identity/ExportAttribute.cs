using Microsoft.AspNetCore.Mvc.Filters;

namespace PolicyTraining.Web.Identity;

/// <summary>What the action answers is taken along as a file, and the security log says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExportAttribute : ActionFilterAttribute
{
    public override void OnResultExecuted(ResultExecutedContext context)
    {
        var http = context.HttpContext;
        if (context.Exception is null && http.Response.StatusCode == StatusCodes.Status200OK)
            http.RequestServices.GetRequiredService<SecurityLog>().Exported(context.ActionDescriptor.DisplayName);
    }
}
