using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.Charts;
using PolicyTraining.Web.Features.Hr.Reports;
using PolicyTraining.Web.Register.Figures;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>What needs HR today.</summary>
/// <param name="ContentRefused">Why the course files beside the program were not published; null when all is well.</param>
/// <param name="Seal">What HR has to know about the seal.</param>
/// <param name="AsOf">The moment of the figures, UTC.</param>
public sealed record DeskPage(
    DeskFigures Figures, MailTrouble Mail, IntegrityLine Integrity, RecountLine Recount, string? ContentRefused, SealNotices Seal, RoundsLine Rounds,
    DateTimeOffset AsOf, TimeZoneInfo Zone)
{
    private const int UnitsDrawn = 3;

    public BarChart AgeingChart => ReportPage.ChartOf(Figures.Ageing, AsOf, Zone);

    /// <summary>Those with most overdue.</summary>
    public IEnumerable<UnitBurnDown> WorstUnits => Figures.BurnDown.Units.Where(unit => unit.Outstanding.Count > 0).Take(UnitsDrawn);

    public string BurnDownDefinition => Figures.BurnDown.Population.Definition(Figures.BurnDown.Count, AsOf, Zone);

    public static async Task<DeskPage> LoadAsync(
        TrainingDb db, DateTimeOffset asOf, TimeZoneInfo zone, string? contentRefused, SealNotices seal, RoundsLine rounds, CancellationToken cancellation)
    {
        var today = asOf.DateIn(zone);
        return new DeskPage(
            await DeskFigures.LoadAsync(db, today, cancellation),
            await MailTrouble.LoadAsync(db, zone, cancellation),
            await IntegrityLine.LoadAsync(db, today, zone, cancellation),
            await RecountLine.LoadAsync(db, today, zone, cancellation),
            contentRefused, seal, rounds, asOf, zone);
    }
}
