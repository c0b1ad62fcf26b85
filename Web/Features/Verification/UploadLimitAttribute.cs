using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PolicyTraining.Web.Features.Verification;

/// <summary>
/// Turns away a request that is too large before its body is read, and keeps the body of any other in memory: no file that
/// somebody brings ever touches a disk.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const int Limit = VerificationForm.LargestFile + 16 * 1024; // the rest of the form

    private static readonly FormOptions InMemory = new() { MultipartBodyLengthLimit = Limit, MemoryBufferThreshold = Limit };

    /// <summary>Before the antiforgery token is looked for, which reads the body.</summary>
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength is null or > Limit)
            context.Result = new RedirectResult("/verify?tooLarge=true");
        else
            context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, InMemory));
    }
}
