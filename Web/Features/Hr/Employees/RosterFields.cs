using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PolicyTraining.Web.Features.Hr.Employees;

/// <summary>What the roster says of everybody, as HR enters it for a new employee and changes it later.</summary>
public abstract class RosterFields
{
    [Required(ErrorMessage = "Enter the employee’s full name."), StringLength(200, ErrorMessage = "Use at most 200 characters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Enter the employee’s work e-mail address.")]
    [EmailAddress(ErrorMessage = "Enter an e-mail address like name@agency.gov.")]
    [StringLength(254, ErrorMessage = "Use at most 254 characters.")]
    public string Email { get; set; } = "";

    /// <summary>The agency's own number, leading zeros and all.</summary>
    [StringLength(32, ErrorMessage = "Use at most 32 characters.")]
    public string? Number { get; set; }

    [Required(ErrorMessage = "Enter the employee’s unit."), StringLength(200, ErrorMessage = "Use at most 200 characters.")]
    public string Unit { get; set; } = "";

    [Required(ErrorMessage = "Enter the employee’s position."), StringLength(200, ErrorMessage = "Use at most 200 characters.")]
    public string Position { get; set; } = "";

    [Display(Name = "supervisor")]
    public Guid? SupervisorId { get; set; }

    /// <summary>Who can be chosen.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Supervisors { get; set; } = [];
}
