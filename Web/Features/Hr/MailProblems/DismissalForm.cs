using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.MailProblems;

/// <summary>Why a letter need not be sent again.</summary>
public sealed class DismissalForm
{
    [Required(ErrorMessage = "Say why nobody has to do anything about it; the reason is kept.")]
    [StringLength(2000, ErrorMessage = "Use at most 2,000 characters.")]
    public string Reason { get; set; } = "";

    [BindNever, ValidateNever]
    public MailProblemLine Line { get; set; } = null!;

    [BindNever, ValidateNever]
    public TimeZoneInfo Zone { get; set; } = null!;
}
