using Microsoft.AspNetCore.Mvc.Rendering;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>What of the timeline is shown, and in which order. A value nobody can make sense of is left out, and <see cref="Note"/> says so.</summary>
public sealed class TimelineFilter
{
    private const string OldestFirst = "oldest";

    public TimelineFilter(string? kind, string? order)
    {
        Kind = Enum.GetValues<TimelineKind>().Where(known => known.Value == kind).Select(known => (TimelineKind?)known).SingleOrDefault();
        IsOldestFirst = order == OldestFirst;
        Note = Kind is null && !string.IsNullOrEmpty(kind) ? $"The timeline has nothing called “{kind}”, so all of it is shown." : null;
    }

    public TimelineKind? Kind { get; }

    public bool IsOldestFirst { get; }

    public string? Note { get; }

    public IEnumerable<SelectListItem> KindItems => Enum.GetValues<TimelineKind>()
        .Select(kind => new SelectListItem(kind.Words, kind.Value, kind == Kind))
        .Prepend(new("Everything", ""));

    public IEnumerable<SelectListItem> OrderItems =>
    [
        new("Newest first", "", !IsOldestFirst),
        new("Oldest first", OldestFirst, IsOldestFirst),
    ];

    /// <param name="newestFirst">The whole timeline.</param>
    public IReadOnlyList<TimelineEntry> Narrow(IReadOnlyList<TimelineEntry> newestFirst)
    {
        var narrowed = newestFirst.Where(entry => Kind is null || entry.Kind == Kind);
        return [.. IsOldestFirst ? narrowed.Reverse() : narrowed];
    }
}
