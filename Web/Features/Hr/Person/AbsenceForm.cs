using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>Why somebody is suspended, is back, or did not leave.</summary>
public sealed class AbsenceForm
{
    [Required(ErrorMessage = "Say why. Only HR and auditors read it.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Reason { get; set; }

    /// <summary>Whom it is about, as the roster has them now.</summary>
    [BindNever, ValidateNever]
    public Employee Employee { get; set; } = null!;
}
