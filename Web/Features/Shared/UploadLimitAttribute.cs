using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// Turns away a request that is too large before its body is read, and keeps the body of any other in memory: no file that
/// somebody brings ever touches a disk outside the database.
/// </summary>
/// <param name="largestFile">In bytes; the rest of the form is allowed for.</param>
/// <param name="tooLarge">The address that says so.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UploadLimitAttribute(int largestFile, string tooLarge) : Attribute, IAuthorizationFilter, IOrderedFilter, IRequestSizeLimitMetadata
{
    private const int RestOfTheForm = 64 * 1024;

    private readonly int _limit = largestFile + RestOfTheForm;

    /// <summary>Before the antiforgery token is looked for, which reads the body.</summary>
    public int Order => int.MinValue;

    /// <summary>As much as the server itself reads, whatever the request says of its length.</summary>
    public long? MaxRequestBodySize => _limit;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength is not { } length || length > _limit)
        {
            context.Result = new RedirectResult(tooLarge);
            return;
        }

        var inMemory = new FormOptions { MultipartBodyLengthLimit = _limit, MemoryBufferThreshold = _limit, ValueLengthLimit = _limit };
        context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, inMemory));
    }
}
