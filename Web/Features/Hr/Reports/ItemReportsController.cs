using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Reports;

/// <summary>How the policy is doing, by what first attempts got right: clauses, misunderstandings and items, never people.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/reports/items")]
public sealed class ItemReportsController(TrainingDb db, EditionLibrary editions) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        await editions.NewestAsync(TaughtBulletin.Number, cancellation) is (_, var edition)
            ? View("ItemReport", ItemReportPage.Of(edition, await LoadAsync(cancellation)))
            : NotFound();

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellation) =>
        await editions.NewestAsync(TaughtBulletin.Number, cancellation) is (_, var edition)
            && edition.Bank.Items.FirstOrDefault(item => item.Id == id) is { } item
            ? View("ItemFigures", ItemFiguresPage.Of(edition, (await LoadAsync(cancellation)).Of(item)))
            : NotFound();

    private Task<FirstAttempts> LoadAsync(CancellationToken cancellation) => FirstAttempts.LoadAsync(db, TaughtBulletin.Number, cancellation);
}
