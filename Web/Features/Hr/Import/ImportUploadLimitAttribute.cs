using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PolicyTraining.Web.Imports.Files;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>
/// Turns away a roster that is too large before its body is read, and keeps the body of any other in memory: no roster touches a
/// disk unencrypted by the database.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ImportUploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const int Limit = ImportLimits.LargestBytes + (64 * 1024); // the rest of the form

    private static readonly FormOptions InMemory =
        new() { MultipartBodyLengthLimit = Limit, MemoryBufferThreshold = Limit, ValueLengthLimit = ImportLimits.LargestBytes };

    /// <summary>Before the antiforgery token is looked for, which reads the body.</summary>
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength is null or > Limit)
            context.Result = new RedirectResult("/hr/import?tooLarge=true");
        else
            context.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, InMemory));
    }
}
