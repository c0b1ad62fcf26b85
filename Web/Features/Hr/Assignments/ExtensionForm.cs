using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>More time that HR gives of its own accord.</summary>
public sealed class ExtensionForm
{
    /// <summary>The due date as it was shown: whoever decides is told when it was changed in the meantime.</summary>
    public DateOnly Seen { get; set; }

    [Required(ErrorMessage = "Enter the new due date."), Display(Name = "new due date")]
    public DateOnly? To { get; set; }

    [Required(ErrorMessage = "Say why. The employee reads it too.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public AssignmentLine Line { get; set; } = null!;

    [BindNever, ValidateNever]
    public Deadline Deadline { get; set; }
}
