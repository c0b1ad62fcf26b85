using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>Why somebody in HR looks as an employee.</summary>
public sealed class LookForm
{
    [Required(ErrorMessage = "Say why; it goes on the record.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Reason { get; set; }

    /// <summary>Whom it is about, as the roster has them now.</summary>
    [BindNever, ValidateNever]
    public Employee Employee { get; set; } = null!;
}
