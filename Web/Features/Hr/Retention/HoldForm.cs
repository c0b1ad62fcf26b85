using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>What a legal hold covers.</summary>
public enum HoldScope
{
    Record,
    Person,
}

public sealed class HoldForm
{
    public static readonly IReadOnlyList<SelectListItem> Scopes =
    [
        new("This record only", nameof(HoldScope.Record)),
        new("Every record of this person, also those to come", nameof(HoldScope.Person)),
    ];

    /// <summary>The assignment from which HR comes.</summary>
    public Guid Assignment { get; set; }

    [Required(ErrorMessage = "Choose what is held.")]
    public HoldScope? Scope { get; set; }

    [Required(ErrorMessage = "Say what the hold is for; the reason stays on the record.")]
    [StringLength(2000, ErrorMessage = "Use at most 2,000 characters.")]
    public string Reason { get; set; } = "";

    [BindNever, ValidateNever]
    public AssignmentLine Line { get; set; } = null!;
}

/// <summary>Why a legal hold ends.</summary>
public sealed class ReleaseForm
{
    [Required(ErrorMessage = "Say why the hold ends; the reason stays on the record.")]
    [StringLength(2000, ErrorMessage = "Use at most 2,000 characters.")]
    public string Reason { get; set; } = "";

    [BindNever, ValidateNever]
    public HoldLine Line { get; set; } = null!;

    [BindNever, ValidateNever]
    public TimeZoneInfo Zone { get; set; } = null!;
}
