using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>The sealed PDF: the stored bytes, the same at every download, and never shown in place.</summary>
[Authorize, Route("certifications/{recordNumber}/document")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed partial class DocumentController(ReadableCertifications certifications, ILogger<DocumentController> logger) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string recordNumber, CancellationToken cancellation)
    {
        if (!RecordNumber.TryParse(recordNumber, out var number))
            return NotFound();
        if (await certifications.FindAsync(User, number, cancellation) is not { IsDestroyed: false })
            return NotFound();

        return await certifications.FindDocumentAsync(User, number, cancellation) switch
        {
            null => NotSealedYet(number),
            { IsIntact: true } document => File(document.Pdf, MediaTypeNames.Application.Pdf, $"{number}.pdf"),
            _ => Damaged(number),
        };
    }

    /// <summary>The stored bytes are not the ones that were sealed; nobody is given them.</summary>
    private ViewResult Damaged(RecordNumber number)
    {
        LogDamaged(number);
        Response.StatusCode = StatusCodes.Status500InternalServerError;
        return View("Damaged", number);
    }

    private ViewResult NotSealedYet(RecordNumber number)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("NotSealedYet", number);
    }

    [LoggerMessage(LogLevel.Error, "The stored document of {Number} is not the one that was sealed; it is not given out")]
    private partial void LogDamaged(RecordNumber number);
}
