using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>Why HR excuses an employee.</summary>
public sealed class ExemptionForm
{
    [Required(ErrorMessage = "Say why; the reason stays on the record, and only HR reads it.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public AssignmentLine Line { get; set; } = null!;
}
