using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PolicyTraining.Web.Features.Hr.Calendar;

/// <summary>What HR makes of a date.</summary>
public enum DayKind
{
    DayOff,
    Workday,
}

public sealed class CalendarForm
{
    public static readonly IReadOnlyList<SelectListItem> Kinds =
    [
        new("A day off", nameof(DayKind.DayOff)),
        new("A workday", nameof(DayKind.Workday)),
    ];

    [Required(ErrorMessage = "Enter the date."), Display(Name = "date")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Choose what the date is.")]
    public DayKind? Kind { get; set; }

    [Required(ErrorMessage = "Name the day, so that everybody sees why.")]
    [StringLength(100, ErrorMessage = "Use at most 100 characters.")]
    public string? Name { get; set; }
}
