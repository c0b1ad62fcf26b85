using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>A period in which the deadline does not run.</summary>
public sealed class PauseForm
{
    [Required(ErrorMessage = "Enter the first day of the pause."), Display(Name = "first day")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Enter the last day of the pause."), Display(Name = "last day")]
    public DateOnly? To { get; set; }

    [Required(ErrorMessage = "Say why: leave, orders, or what else it is. Only HR and auditors read it.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public AssignmentLine Line { get; set; } = null!;
}
