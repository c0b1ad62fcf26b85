using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Exports;

namespace PolicyTraining.Web.Features.Hr.Summaries;

/// <summary>Which list somebody gets by e-mail, and when.</summary>
public sealed class SummaryForm : IValidatableObject
{
    /// <summary>The figures alone.</summary>
    public const string NoAttachment = "none";

    public static readonly IReadOnlyList<SelectListItem> Frequencies =
    [
        new("Every workday", nameof(SummaryFrequency.EveryWorkday)),
        new("Every week, on the days chosen below", nameof(SummaryFrequency.Weekly)),
        new("Every month, on the first workday", nameof(SummaryFrequency.Monthly)),
    ];

    public static readonly IReadOnlyList<SelectListItem> Days =
    [
        .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .Select(day => new SelectListItem(day.ToString(), day.ToString())),
    ];

    public static readonly IReadOnlyList<SelectListItem> Attachments =
    [
        new("Nothing: the figures and the link are enough", NoAttachment),
        .. Enum.GetValues<ExportFormat>().Reverse().Select(format => new SelectListItem($"The list as {format.Words}", format.Value)),
    ];

    /// <summary>The register's query string.</summary>
    public string Query { get; set; } = "";

    [Required(ErrorMessage = "Choose how often the list comes.")]
    public SummaryFrequency? Frequency { get; set; }

    /// <summary>Null when none is chosen.</summary>
    public IReadOnlyList<DayOfWeek>? Weekdays { get; set; }

    [Required(ErrorMessage = "Choose what is attached.")]
    public string? Attachment { get; set; }

    /// <summary>What the list counts now.</summary>
    [BindNever, ValidateNever]
    public string Definition { get; set; } = "";

    [BindNever, ValidateNever]
    public string Address { get; set; } = "";

    /// <summary>When it comes; a method, since the framework asks every property of a form for its value, also of one that is refused.</summary>
    public SummarySchedule ToSchedule() => new(Frequency!.Value, Weekdays ?? []);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Frequency == SummaryFrequency.Weekly && Weekdays is not { Count: > 0 })
            yield return new("Choose at least one day of the week.", [nameof(Weekdays)]);
        if (Weekdays?.Any(day => !Days.Any(item => item.Value == day.ToString())) == true)
            yield return new("Choose days from Monday to Friday.", [nameof(Weekdays)]);
        if (Attachment is not null && !Attachments.Any(item => item.Value == Attachment))
            yield return new("Choose one of the attachments offered.", [nameof(Attachment)]);
    }
}
