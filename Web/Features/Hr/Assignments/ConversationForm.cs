using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>What HR records of a conversation with an employee who declined to sign.</summary>
public sealed class ConversationForm
{
    /// <summary>Issued with the form, so that a second click records nothing more.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Enter the date of the conversation."), Display(Name = "date")]
    public DateOnly? HeldOn { get; set; }

    [Required(ErrorMessage = "Say with whom you talked.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? With { get; set; }

    [Required(ErrorMessage = "Say what was said, in a few words.")]
    [StringLength(Writing.Longest, ErrorMessage = "Use at most 2,000 characters.")]
    public string? Notes { get; set; }

    /// <summary>Whom it is about.</summary>
    [BindNever, ValidateNever]
    public AssignmentLine Line { get; set; } = null!;
}
