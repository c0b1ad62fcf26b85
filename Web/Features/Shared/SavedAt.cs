using PolicyTraining.Domain;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>When something was saved.</summary>
/// <param name="Saved">For people: <c>Saved 10:42 a.m. Central</c>.</param>
/// <param name="At">As in a <c>datetime</c> attribute.</param>
public sealed record SavedAt(string Saved, string At)
{
    public static SavedAt Of(DateTimeOffset at, TimeZoneInfo zone, TimeProvider clock) =>
        new(at.DateIn(zone) == clock.Today(zone) ? $"Saved {at.TimeInWords(zone)}" : $"Saved {at.InBrief(zone)}", at.Iso);
}
