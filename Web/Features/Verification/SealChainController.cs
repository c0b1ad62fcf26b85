using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Documents.Sealing;

namespace PolicyTraining.Web.Features.Verification;

/// <summary>The certificates of the seal, for everybody who wants to verify without us.</summary>
[AllowAnonymous, Route("verify/chain.pem")]
public sealed class SealChainController(SealCertificate certificate) : Controller
{
    [HttpGet]
    public IActionResult Show() => File(Encoding.ASCII.GetBytes(certificate.ChainPem), "application/x-pem-file", "chain.pem");
}
