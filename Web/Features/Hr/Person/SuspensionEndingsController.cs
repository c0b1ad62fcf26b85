using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>Somebody who was suspended is back.</summary>
[Route("hr/employees/{id:guid}/suspension/ending")]
public sealed class SuspensionEndingsController(TrainingDb db, Absences absences) : AbsenceController(db, "SuspensionEnding")
{
    protected override string? FaultOf(Employee employee) => employee.IsSuspended ? null : $"{employee.Name} is not suspended.";

    protected override async Task<string> SaveAsync(Employee employee, string? reason, CancellationToken cancellation)
    {
        await absences.ResumeAsync(employee, reason, User.DisplayName, cancellation);
        return $"{employee.Name} is back. Reminders look again with the next round.";
    }
}
