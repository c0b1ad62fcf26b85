using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>One scan, and the number HR types when none could be read on it.</summary>
public sealed class ScanForm
{
    public string? RecordNumber { get; set; }

    [BindNever, ValidateNever]
    public ScanLine Line { get; set; } = null!;

    [BindNever, ValidateNever]
    public TimeZoneInfo Zone { get; set; } = null!;
}
