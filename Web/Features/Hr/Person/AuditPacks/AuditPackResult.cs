using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;

namespace PolicyTraining.Web.Features.Hr.Person.AuditPacks;

/// <summary>Sends a pack while it is being put together.</summary>
internal sealed class AuditPackResult(AuditPack pack, PackOrder order, TimeZoneInfo zone) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = MediaTypeNames.Application.Zip;
        response.Headers.ContentDisposition = $"attachment; filename={order.FileName(zone)}";
        response.Headers.CacheControl = "no-store";
        // ZipArchive still writes a few bytes synchronously, which Response.Body refuses.
        await pack.WriteAsync(order, response.BodyWriter.AsStream(leaveOpen: true), context.HttpContext.RequestAborted);
    }
}
