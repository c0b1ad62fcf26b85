using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Tests.Reminders.Year;

/// <summary>One person's year, drawn beforehand, and what the test knows of it afterwards.</summary>
internal sealed class Life(Employee employee, DateOnly hiredOn)
{
    public Employee Employee { get; } = employee;

    public DateOnly HiredOn { get; } = hiredOn;

    public Guid AssignmentId { get; set; }

    /// <summary>Signed, declined or left (UTC): from then on nothing may be sent.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>Days on which nothing may be sent.</summary>
    public List<(DateOnly From, DateOnly To)> Pauses { get; } = [];

    /// <summary>A pause or an extension moved the due date.</summary>
    public bool IsMoved { get; set; }

    /// <summary>Who supervises, and from when (UTC).</summary>
    public List<(DateTimeOffset From, Employee Supervisor)> Supervisors { get; } = [];

    public Employee SupervisorAt(DateTimeOffset at) => Supervisors.Last(entry => entry.From <= at).Supervisor;
}
