using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>Where HR brings a roster, and what was brought before.</summary>
public sealed class ImportForm
{
    public IFormFile? Roster { get; set; }

    /// <summary>A table copied from a spreadsheet.</summary>
    public string? Pasted { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<RosterImport> Earlier { get; set; } = [];

    [BindNever, ValidateNever]
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;
}
