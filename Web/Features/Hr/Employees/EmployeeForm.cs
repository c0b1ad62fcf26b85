using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Features.Hr.Employees;

/// <summary>What HR changes about an employee.</summary>
public sealed class EmployeeForm : RosterFields
{
    /// <summary>The last day of employment; empty for somebody who stays.</summary>
    [Display(Name = "last day")]
    public DateOnly? LeftOn { get; set; }

    /// <summary>How many changes the roster had noted of the employee when the form was opened.</summary>
    [Range(0, int.MaxValue)]
    public int Seen { get; set; }

    /// <summary>Whom the form is about, as the roster has them now.</summary>
    [BindNever, ValidateNever]
    public Employee Employee { get; set; } = null!;

    /// <summary>The field that shows what a change was about; a change of what the form does not show stands above it.</summary>
    public static string FieldOf(RosterField field) => field switch
    {
        RosterField.Name => nameof(Name),
        RosterField.Email => nameof(Email),
        RosterField.Number => nameof(Number),
        RosterField.Unit => nameof(Unit),
        RosterField.Position => nameof(Position),
        RosterField.Supervisor => nameof(SupervisorId),
        RosterField.LeftOn => nameof(LeftOn),
        _ => "",
    };

    /// <param name="seen">How many changes the roster has noted of the employee.</param>
    public static EmployeeForm Of(Employee employee, int seen) => new()
    {
        Seen = seen,
        Name = employee.Name,
        Email = employee.Email,
        Number = employee.Number,
        Unit = employee.Unit,
        Position = employee.Position,
        SupervisorId = employee.SupervisorId,
    };
}
