using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>What HR approves for destruction, and on what authority.</summary>
public sealed class DispositionForm
{
    /// <summary>The assignments whose records were chosen.</summary>
    public List<Guid> Record { get; set; } = [];

    [Required(ErrorMessage = "Say on what authority they are destroyed; the reason stays on the record.")]
    [StringLength(2000, ErrorMessage = "Use at most 2,000 characters.")]
    public string Reason { get; set; } = "";

    /// <summary>The chosen records that may be destroyed.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<RetentionLine> Lines { get; set; } = [];

    [BindNever, ValidateNever]
    public RetentionRule Rule { get; set; } = null!;
}
