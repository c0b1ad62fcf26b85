using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Account.MyData;

/// <summary>What is held about whoever has signed in, and about nobody else: no address names a person.</summary>
[Authorize, Route("account/my-data")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyDataController(MyDataPages pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) =>
        View("MyData", await pages.OfAsync(User.AccountId, User.EmployeeId, User.DisplayName, cancellation));
}

/// <summary>The same as a file.</summary>
[Authorize, Route("account/my-data/file")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyDataFileController(MyDataPages pages) : Controller
{
    /// <summary>Names stay as they are written; the file is never part of a page.</summary>
    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var page = await pages.OfAsync(User.AccountId, User.EmployeeId, User.DisplayName, cancellation);
        return File(JsonSerializer.SerializeToUtf8Bytes(new { page.Name, page.Sections }, AsWritten), MediaTypeNames.Application.Json, "what-is-held-about-me.json");
    }
}
