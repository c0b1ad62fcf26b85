using System.ComponentModel.DataAnnotations;

namespace PolicyTraining.Web.Features.Hr.MailProblems;

/// <summary>Why no mail goes out for a while.</summary>
public sealed class MailPauseForm
{
    [Required(ErrorMessage = "Say why mail is held back; the reason is kept.")]
    [StringLength(2000, ErrorMessage = "Use at most 2,000 characters.")]
    public string Reason { get; set; } = "";
}
