using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Data;

/// <summary>Writes down what is about to be saved of the roster.</summary>
public static class RosterNotes
{
    private static readonly (RosterField Field, string Property)[] Kept =
    [
        (RosterField.Number, nameof(Employee.Number)),
        (RosterField.Name, nameof(Employee.Name)),
        (RosterField.Email, nameof(Employee.Email)),
        (RosterField.Unit, nameof(Employee.Unit)),
        (RosterField.Position, nameof(Employee.Position)),
        (RosterField.HiredOn, nameof(Employee.HiredOn)),
        (RosterField.Supervisor, nameof(Employee.SupervisorId)),
        (RosterField.LeftOn, nameof(Employee.LeftOn)),
        (RosterField.SuspendedOn, nameof(Employee.SuspendedOn)),
    ];

    extension(TrainingDb db)
    {
        /// <summary>
        /// Adds a <see cref="RosterChange"/> for everything that differs from the database about the employees loaded here. Every
        /// verb that changes one calls it, once, right before it saves.
        /// </summary>
        /// <param name="by">Who changes it, as records name them.</param>
        /// <param name="reason">For HR alone; null where none was asked.</param>
        public void NoteRosterChanges(string by, TimeProvider clock, string? reason = null)
        {
            var changed = db.ChangeTracker.Entries<Employee>().Where(entry => entry.State == EntityState.Modified).ToList();
            db.RosterChanges.AddRange(changed.SelectMany(entry => Kept
                .Select(kept => (kept.Field, Property: entry.Property(kept.Property)))
                .Where(kept => !Equals(kept.Property.OriginalValue, kept.Property.CurrentValue))
                .Select(kept => Of(entry.Entity, kept.Field, kept.Property, reason, by, clock))));
        }
    }

    private static RosterChange Of(
        Employee employee, RosterField field, PropertyEntry property, string? reason, string by, TimeProvider clock) =>
        new(employee.Id, field, TextOf(property.OriginalValue), TextOf(property.CurrentValue), reason, by, clock);

    private static string? TextOf(object? value) => value is DateOnly date ? date.Iso : value?.ToString();
}
