using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.ExtensionRequests;

/// <summary>What HR decides on a request for more time.</summary>
public sealed class DecisionForm : IValidatableObject
{
    public const string Grant = "grant";
    public const string Refuse = "refuse";

    public static readonly IReadOnlyList<SelectListItem> Decisions =
        [new("Give more time, until the date below", Grant), new("Leave the due date as it is", Refuse)];

    [Required(ErrorMessage = "Choose whether to give more time.")]
    [RegularExpression($"{Grant}|{Refuse}", ErrorMessage = "Choose whether to give more time.")]
    public string? Decision { get; set; }

    [Display(Name = "new due date")]
    public DateOnly? To { get; set; }

    [Required(ErrorMessage = "Say why. The employee reads it too.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public ExtensionRequestLine Line { get; set; } = null!;

    /// <summary>The sentence that explains the due date as it is now.</summary>
    [BindNever, ValidateNever]
    public string Deadline { get; set; } = "";

    [BindNever, ValidateNever]
    public TimeZoneInfo Zone { get; set; } = null!;

    public bool IsGrant => Decision == Grant;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        IsGrant && To is null ? [new("Enter the new due date.", [nameof(To)])] : [];
}
