using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Features.Hr.Employees;

public sealed class NewEmployeeForm
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

    [Required(ErrorMessage = "Enter the hire date."), Display(Name = "hire date")]
    public DateOnly? HiredOn { get; set; }

    [Display(Name = "supervisor")]
    public Guid? SupervisorId { get; set; }

    public bool Assign { get; set; } = true;

    /// <summary>Who can be chosen.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Supervisors { get; set; } = [];

    public Employee ToEmployee() => new(Name, Email, Unit, Position, HiredOn!.Value, SupervisorId, Number);
}
