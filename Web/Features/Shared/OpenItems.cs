using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Items;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>Puts a question to be answered together, filled in with what the person had chosen.</summary>
public sealed class OpenItems(Drafts drafts, UnsentAnswers unsentAnswers, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <param name="order">The ids of the parts in the order shown.</param>
    /// <param name="address">Where the answer is posted.</param>
    /// <param name="draftAddress">Where a choice is kept until then.</param>
    /// <param name="refused">What was posted and refused, to be corrected; null when the page is opened.</param>
    public async Task<OpenItem> OfAsync(
        AssignedCourse course,
        Item item,
        IReadOnlyList<string> order,
        string address,
        string draftAddress,
        IReadOnlyList<string>? refused,
        CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(course.Assignment.Id, item.Id, cancellation);
        var unsent = refused is null ? unsentAnswers.Find(course.Assignment.Id, address) : null;
        var drafted = draft is null ? [] : item.Interaction.Post(new Response(draft.Response));
        List<string> picked = [.. (refused ?? unsent ?? drafted).Where(pick => !string.IsNullOrWhiteSpace(pick))];
        var parts = Parts(item.Interaction, order, picked);
        return new(
            item.Id,
            item.Interaction.Kind,
            item.Stem,
            item.Post,
            parts,
            Choices(item.Interaction),
            item.Interaction is Recall ? [.. item.Clauses.Select(clause => course.Edition.Bulletin[clause])] : [],
            item.Interaction is Ordering && picked.Count == 0 ? Positions(parts) : picked,
            course.Assignment.Id,
            Guid.CreateVersion7(),
            item.Interaction is Reflection ? null : draftAddress,
            draft is null ? null : SavedAt.Of(draft.SavedAt, agency.Value.Zone, clock),
            unsent is not null);
    }

    /// <summary>Whether an answer to this question waits to be sent again.</summary>
    public bool Waits(AssignedCourse course, string address) => unsentAnswers.Find(course.Assignment.Id, address) is not null;

    /// <summary>Steps come in the order they were brought into; everything else as it is always shown.</summary>
    private static List<SelectListItem> Parts(Interaction interaction, IReadOnlyList<string> order, List<string> picked)
    {
        var brought = picked.Select(pick => Pick.Parse(pick).Id).Distinct().ToList();
        var shown = interaction is Ordering && brought.Order().SequenceEqual(order.Order()) ? brought : order;
        return [.. shown.Select(id => new SelectListItem(interaction.FindPart(id)!.Text, id, picked.Contains(id)))];
    }

    private static IReadOnlyList<SelectListItem> Choices(Interaction interaction) => interaction switch
    {
        Matching matching => [.. matching.Choices.Select(choice => new SelectListItem(choice.Text, choice.Id))],
        Spotting spotting => [.. spotting.Rules.Select(rule => new SelectListItem($"{rule.Text} ({rule.Clause})", rule.Clause.Value))],
        Ordering ordering => [.. Enumerable.Range(1, ordering.Steps.Count).Select(Position)],
        _ => [],
    };

    private static SelectListItem Position(int position)
    {
        var words = position.ToString(CultureInfo.InvariantCulture);
        return new(words, words);
    }

    private static List<string> Positions(List<SelectListItem> steps) =>
        [.. steps.Select((step, index) => new Pick(step.Value, (index + 1).ToString(CultureInfo.InvariantCulture)).ToString())];
}
