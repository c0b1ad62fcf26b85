using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>HR undoes a departure: somebody came back, or never left.</summary>
[Route("hr/employees/{id:guid}/reinstatement")]
public sealed class ReinstatementsController(TrainingDb db, Absences absences) : AbsenceController(db, "Reinstatement")
{
    protected override string? FaultOf(Employee employee) =>
        employee.HasLeft ? null : $"{employee.Name} has not left, so there is no departure to undo.";

    protected override async Task<string> SaveAsync(Employee employee, string? reason, CancellationToken cancellation) =>
        await absences.ReinstateAsync(employee, reason, User.DisplayName, cancellation) switch
        {
            0 => $"{employee.Name} works here again. No assignment was ended by the departure.",
            1 => $"{employee.Name} works here again, and the assignment that the departure ended is open again.",
            var reopened => $"{employee.Name} works here again, and {reopened} assignments that the departure ended are open again.",
        };
}
