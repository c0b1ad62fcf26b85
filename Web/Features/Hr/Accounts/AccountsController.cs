using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Accounts;

[Authorize(Policy = Policies.Administrator), Route("hr/accounts")]
public sealed class AccountsController(TrainingDb db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? q, string? page, CancellationToken cancellation) =>
        View("AccountList", await AccountListPage.LoadAsync(db, q, page, cancellation));
}
