using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Extensions;

/// <summary>An employee's request for more time.</summary>
public sealed class ExtensionRequestForm
{
    /// <summary>Issued with the form, so that sending it twice asks once.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Enter the date until which you need."), Display(Name = "date")]
    public DateOnly? AskedFor { get; set; }

    [Required(ErrorMessage = "Say why you need more time.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public ExtensionContext Context { get; set; } = null!;
}

/// <summary>What more time is asked for.</summary>
/// <param name="Bulletin">As people say it: <c>P&amp;P 2.110 Social Media</c>.</param>
/// <param name="Deadline">The sentence that explains the due date.</param>
/// <param name="Earliest">The first date that would be more time.</param>
public sealed record ExtensionContext(string Bulletin, string Deadline, DateOnly Earliest, CourseAddress Address);
