using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>An assignment's extract of the ledger, as it stood at the newest checkpoint.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/assignments/{id:guid}/ledger")]
public sealed class LedgerController(TrainingDb db, Checkpoints checkpoints, LedgerExtracts extracts) : Controller
{
    /// <exception cref="RuleBrokenException">No checkpoint covers it yet.</exception>
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        if (!await db.Assignments.AnyAsync(assignment => assignment.Id == id, cancellation))
            return NotFound();

        var checkpoint = await checkpoints.NewestAsync(cancellation);
        var extract = checkpoint is null ? null : await extracts.TakeAsync([id], checkpoint, cancellation);
        Rule.Require(
            extract is { Chains.Count: > 0 }, "No checkpoint of the ledger covers this assignment yet. One is written every hour; come back then.");
        return File(LedgerExtractFile.Write(extract), LedgerExtractFile.MediaType, $"ledger-{id}.json");
    }
}
