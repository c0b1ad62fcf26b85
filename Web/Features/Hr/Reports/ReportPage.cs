using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.Charts;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Figures;

namespace PolicyTraining.Web.Features.Hr.Reports;

/// <summary>What the register looks like as a whole.</summary>
/// <param name="Population">Whom the charts are about; each narrows it to its own list.</param>
/// <param name="Notes">What of the query string was left out, and what is shown instead.</param>
public sealed record ReportPage(
    Population Population, RegisterChoices Choices, IReadOnlyList<string> Notes, BurnDown BurnDown, Ageing Ageing, ReturnTimes Times,
    DateTimeOffset AsOf, TimeZoneInfo Zone)
{
    /// <summary>More drawings than this nobody compares; the table has every unit.</summary>
    public const int MostDrawn = 12;

    public string BurnDownDefinition => BurnDown.Population.Definition(BurnDown.Count, AsOf, Zone);

    public BarChart AgeingChart => ChartOf(Ageing, AsOf, Zone);

    public BarChart TimesChart => new(
        "return-times", "Time to return",
        Times.Median is { } median
            ? $"Days from receipt to signature, or to the return on paper. Half took {(median == 1 ? "1 day" : $"{median} days")} or fewer."
            : "Days from receipt to signature, or to the return on paper.",
        Times.Population.Definition(Times.Returned, AsOf, Zone) + Undrawn,
        "Days from receipt", Times.Bars, OverdueBars: 3, "14 days, unless HR gave more or paused");

    public IEnumerable<SelectListItem> UnitItems =>
        Choices.Units.Select(unit => new SelectListItem(unit, unit, unit == Population.Unit)).Prepend(new("All units", ""));

    public IEnumerable<SelectListItem> EditionItems =>
        Choices.Editions.Select(edition => new SelectListItem(edition.Label, edition.Value, edition == Population.Edition)).Prepend(new("All editions", ""));

    public IEnumerable<SelectListItem> PeopleItems =>
    [
        new("Active employees", Population.ValueOf(People.Active), Population.People == People.Active),
        new("Former employees", Population.ValueOf(People.Former), Population.People == People.Former),
        new("Active and former employees", Population.ValueOf(People.Everyone), Population.People == People.Everyone),
    ];

    private string Undrawn =>
        Times.Returned > Times.Count ? $" {Times.Returned - Times.Count:N0} without a known date of receipt are not drawn." : "";

    public static BarChart ChartOf(Ageing ageing, DateTimeOffset asOf, TimeZoneInfo zone) => new(
        "ageing", "Ageing of overdue",
        ageing.Count == 0 ? "Nobody is overdue." : "How long those who are overdue have been. Each bar opens them.",
        ageing.Population.Definition(ageing.Count, asOf, zone), "Overdue for", ageing.Bars, ageing.Bars.Count);

    public static async Task<ReportPage> LoadAsync(
        TrainingDb db, RegisterQuery query, DateTimeOffset asOf, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var choices = await RegisterChoices.LoadAsync(db, query, cancellation);
        var reader = new PopulationReader(new() { Unit = query.Unit, Edition = query.Edition, People = query.People }, choices);
        var today = asOf.DateIn(zone);
        await using var snapshot = await Snapshot.BeginAsync(db, cancellation);
        return new(
            reader.Population, choices, reader.Notes,
            await BurnDown.LoadAsync(db, reader.Population, today, cancellation),
            await Ageing.LoadAsync(db, reader.Population, today, cancellation),
            await ReturnTimes.LoadAsync(db, reader.Population, today, cancellation),
            asOf, zone);
    }
}
