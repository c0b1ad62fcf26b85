using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Rules;

/// <summary>Shows whom a rule takes in as it was written, before it is kept: the form goes into the query string, so that the list has pages.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/rules/previews")]
public sealed class RulePreviewsController : Controller
{
    /// <param name="of">The rule that is being changed; null for a new one.</param>
    [HttpPost]
    public IActionResult Create(RuleForm form, Guid? of)
    {
        var query = new QueryBuilder { { "preview", "true" }, { "Name", form.Name ?? "" } };
        foreach (var unit in form.Units)
            query.Add("Units", unit);
        Add("EditionId", form.EditionId?.ToString());
        Add("PositionContains", form.PositionContains);
        Add("HiredFrom", form.HiredFrom?.Iso);
        Add("IsHandedOver", form.IsHandedOver ? "true" : null);
        Add("IsPaused", form.IsPaused ? "true" : null);
        Add("IsForExisting", form.IsForExisting ? "true" : null);
        return Redirect($"{(of is { } id ? $"/hr/rules/{id}/edit" : "/hr/rules/new")}{query}");

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
    }
}
