using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>Where a page of the list begins, and in which order, as anybody may have typed it.</summary>
public sealed class ListPlace
{
    public string? Sort { get; set; }

    /// <summary>The edge that the page begins after.</summary>
    public string? After { get; set; }

    /// <summary>The edge that the page ends before.</summary>
    public string? Before { get; set; }
}

/// <summary>Reads pages of the register.</summary>
public sealed class AssignmentListPages(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <param name="accountId">Whose saved views are shown.</param>
    public async Task<AssignmentListPage> LoadAsync(RegisterQuery query, ListPlace place, Guid accountId, CancellationToken cancellation)
    {
        var zone = agency.Value.Zone;
        var today = clock.Today(zone);
        var choices = await RegisterChoices.LoadAsync(db, query, cancellation);
        var reader = new PopulationReader(query, choices);
        var population = await reader.Population.SearchedAsync(db, cancellation);
        var notes = reader.Notes.ToList();
        var sort = SortOf(place, notes);
        var backwards = !string.IsNullOrEmpty(place.Before);
        var edge = EdgeOf(backwards ? place.Before : place.After, sort.Parts(population.List.Status).Count, notes);

        var tabs = await RegisterTabs.LoadAsync(db, population, today, cancellation);
        var rows = await RegisterRows.LoadAsync(
            population.Lines(db, today).AsNoTracking(), population.List.Status, sort, edge, backwards && edge is not null, cancellation);
        var page = new AssignmentListPage(
            population, sort, notes, choices, tabs, await db.SavedViews.AsNoTracking().SeenBy(accountId).ToListAsync(cancellation), rows, today, "");
        return page with { Definition = population.Definition(page.Total, clock.GetUtcNow(), zone) };
    }

    private static RegisterSort SortOf(ListPlace place, List<string> notes)
    {
        if (string.IsNullOrEmpty(place.Sort))
            return RegisterSort.Default;
        if (RegisterSort.Find(place.Sort) is { } found)
            return found;

        notes.Add($"The list cannot be sorted by “{place.Sort}”, so the worst come first.");
        return RegisterSort.Default;
    }

    private static RegisterEdge? EdgeOf(string? token, int parts, List<string> notes)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        if (RegisterEdge.Find(token, parts) is { } edge)
            return edge;

        notes.Add("The address names no page of this list, so the first is shown.");
        return null;
    }
}
