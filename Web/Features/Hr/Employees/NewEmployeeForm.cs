using System.ComponentModel.DataAnnotations;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Features.Hr.Employees;

public sealed class NewEmployeeForm : RosterFields
{
    [Required(ErrorMessage = "Enter the hire date."), Display(Name = "hire date")]
    public DateOnly? HiredOn { get; set; }

    public bool Assign { get; set; } = true;

    public Employee ToEmployee() => new(Name, Email, Unit, Position, HiredOn!.Value, SupervisorId, Number);
}
