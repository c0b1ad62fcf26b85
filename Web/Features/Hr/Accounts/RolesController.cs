using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Accounts;

/// <summary>Grants a role.</summary>
[Authorize(Policy = Policies.Administrator), Route("hr/accounts/{id:guid}/roles")]
public sealed class RolesController(UserManager<Identity.Account> accounts, RoleGrants grants) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, string role)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
            return NotFound();

        await grants.GrantAsync(account, role, User.DisplayName);
        TempData.Succeeded($"{account.DisplayName} has the role {role} now. It takes effect within a minute.");
        return Redirect("/hr/accounts");
    }
}
