using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>The evidence of a signature as a file: the stored characters, the very ones that were hashed.</summary>
[Authorize, Route("certifications/{recordNumber}/evidence/file")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EvidenceFileController(ReadableCertifications certifications) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string recordNumber, CancellationToken cancellation)
    {
        if (!RecordNumber.TryParse(recordNumber, out var number)
            || await certifications.FindEvidenceAsync(User, number, cancellation) is not { } held)
        {
            return NotFound();
        }

        // RFC 9530: the digest of what follows, for programs that check it.
        Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(held.Hash))}:";
        return File(Encoding.UTF8.GetBytes(held.Json), MediaTypeNames.Application.Json, $"{number}.evidence.json");
    }
}
