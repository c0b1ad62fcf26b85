using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>Why nobody waits for what a scan shows.</summary>
public sealed class ScanDismissalForm
{
    [Required(ErrorMessage = "Say why nobody waits for it; the reason is kept.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string Reason { get; set; } = "";

    [BindNever, ValidateNever]
    public ScanLine Line { get; set; } = null!;
}
