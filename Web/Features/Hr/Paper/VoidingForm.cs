using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>Why a paper return is void.</summary>
public sealed class VoidingForm
{
    [Required(ErrorMessage = "Say what was wrong; the reason stays on the record.")]
    [StringLength(2000, ErrorMessage = "Use at most 2,000 characters.")]
    public string Reason { get; set; } = "";

    [BindNever, ValidateNever]
    public AssignmentLine Line { get; set; } = null!;
}
