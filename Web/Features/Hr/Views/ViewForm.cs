using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace PolicyTraining.Web.Features.Hr.Views;

/// <summary>The name under which filters are kept.</summary>
public sealed class ViewForm
{
    public string? Name { get; set; }

    [Display(Name = "shared")]
    public bool IsShared { get; set; }

    /// <summary>The query string that is kept; it stays when a view is renamed.</summary>
    public string? Query { get; set; }

    /// <summary>The filters in words.</summary>
    [BindNever, ValidateNever]
    public string Definition { get; set; } = "";

    /// <summary>The view that is renamed; null for a new one.</summary>
    [BindNever, ValidateNever]
    public Guid? ViewId { get; set; }
}
