using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Accounts;

/// <summary>Takes a role back.</summary>
[Authorize(Policy = Policies.Administrator), Route("hr/accounts/{id:guid}/roles/{role}/removal")]
public sealed class RoleRemovalsController(UserManager<Identity.Account> accounts, RoleGrants grants) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, string role, CancellationToken cancellation)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
            return NotFound();

        await grants.RemoveAsync(account, role, User.DisplayName, cancellation);
        TempData.Succeeded($"{account.DisplayName} no longer has the role {role}. It takes effect within a minute.");
        return Redirect("/hr/accounts");
    }
}
