using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Proposals;

/// <summary>Why the roster stays as it is.</summary>
public sealed class DismissalForm
{
    [Required(ErrorMessage = "Say why the roster stays as it is; the reason is kept.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string Reason { get; set; } = "";

    [BindNever, ValidateNever]
    public RosterProposalLine Line { get; set; } = null!;
}
