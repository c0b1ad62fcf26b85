using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Data;

/// <summary>The ways lists narrow the roster, in the database.</summary>
public static class EmployeeQueries
{
    extension(IQueryable<Employee> employees)
    {
        /// <summary>Those who work here now.</summary>
        public IQueryable<Employee> Active() => employees.Where(employee => employee.LeftOn == null && employee.SuspendedOn == null);

        /// <summary>Those whose duty is suspended, and who may come back.</summary>
        public IQueryable<Employee> Suspended() => employees.Where(employee => employee.LeftOn == null && employee.SuspendedOn != null);

        /// <summary>Those who do not any more.</summary>
        public IQueryable<Employee> Former() => employees.Where(employee => employee.LeftOn != null);

        /// <summary>Whoever supervises this person and works here now: one, or nobody.</summary>
        public IQueryable<Employee> SupervisorOf(Guid employeeId) =>
            employees.Active().Where(candidate => employees.Any(employee => employee.Id == employeeId && employee.SupervisorId == candidate.Id));

        /// <summary>Those whose name, e-mail address or employee number contains <paramref name="text"/>, in any case; all when it is blank.</summary>
        public IQueryable<Employee> Matching(TrainingDb db, string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return employees;

            if (db.Provider.Candidates(db, text.Trim()) is { } candidates)
                employees = employees.Where(employee => candidates.Contains(employee.Id));
            var pattern = TextSearch.Containing(text);
            return employees.Where(employee =>
                TextSearch.Matches(employee.Name, pattern) || TextSearch.Matches(employee.Email, pattern) || TextSearch.Matches(employee.Number, pattern));
        }
    }
}
