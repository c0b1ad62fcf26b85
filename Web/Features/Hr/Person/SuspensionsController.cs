using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>HR suspends somebody whose duty rests: unpaid leave, an inquiry.</summary>
[Route("hr/employees/{id:guid}/suspension")]
public sealed class SuspensionsController(TrainingDb db, Absences absences) : AbsenceController(db, "Suspension")
{
    protected override string? FaultOf(Employee employee) => employee.IsActive ? null : $"{employee.Name} {employee.WhyAway} already.";

    protected override async Task<string> SaveAsync(Employee employee, string? reason, CancellationToken cancellation)
    {
        await absences.SuspendAsync(employee, reason, User.DisplayName, cancellation);
        return $"{employee.Name} is suspended: in no total, without mail, and cannot sign in. The deadline runs on; pause it if it should not.";
    }
}
