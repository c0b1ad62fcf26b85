using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Data;

/// <summary>The few different values of a column, found by jumping from one to the next in its index: nobody's row is read.</summary>
internal static class DistinctValues
{
    extension(TrainingDb db)
    {
        /// <summary>Every unit of the roster, in order.</summary>
        public Task<List<string>> UnitsAsync(CancellationToken cancellation) => db.Database.SqlQuery<string>($"""
            WITH RECURSIVE "Found" ("Value") AS (
              SELECT (SELECT "Unit" FROM "Employees" ORDER BY "Unit" LIMIT 1)
              UNION ALL
              SELECT (SELECT "Unit" FROM "Employees" WHERE "Unit" > "Found"."Value" ORDER BY "Unit" LIMIT 1) FROM "Found" WHERE "Found"."Value" IS NOT NULL)
            SELECT "Value" FROM "Found" WHERE "Value" IS NOT NULL
            """).ToListAsync(cancellation);

        /// <summary>Employees who supervise anybody.</summary>
        /// <param name="most">No more than these are looked for.</param>
        public Task<List<Guid>> SupervisorsAsync(int most, CancellationToken cancellation) => db.Database.SqlQuery<Guid>($"""
            WITH RECURSIVE "Found" ("Value") AS (
              SELECT (SELECT "SupervisorId" FROM "Employees" WHERE "SupervisorId" IS NOT NULL ORDER BY "SupervisorId" LIMIT 1)
              UNION ALL
              SELECT (SELECT "SupervisorId" FROM "Employees" WHERE "SupervisorId" > "Found"."Value" ORDER BY "SupervisorId" LIMIT 1)
              FROM "Found" WHERE "Found"."Value" IS NOT NULL)
            SELECT "Value" FROM "Found" WHERE "Value" IS NOT NULL LIMIT {most}
            """).ToListAsync(cancellation);
    }
}
