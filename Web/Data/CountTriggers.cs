using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Data;

/// <summary>
/// Has the database keep <see cref="StandingCount"/> and <see cref="DueCount"/> itself, in the transaction of whatever changes an
/// assignment or a person, by whichever way it is changed. Laid after every migration, since one that rebuilds a table loses the
/// table's triggers.
/// </summary>
internal static class CountTriggers
{
    public const string Standing = "StandingCounts";
    public const string Due = "DueCounts";

    private const string Fulfilment = """
        "DueOn", "SignedOn", "DeliveredAt", "ConfirmedAt", "PaperReturnedOn", "DeclinedAt", "Exit_Kind"
        """;

    private const string Placement = """
        "Unit", "LeftOn", "SuspendedOn"
        """;

    /// <summary>Harmless when it was laid before. The first time, it counts what is there.</summary>
    public static async Task LayAsync(TrainingDb db, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? SqliteTriggers : PostgreSqlTriggers, cancellation);
        if (!await db.StandingCounts.AnyAsync(cancellation))
            await CountAnewAsync(db, cancellation);
    }

    /// <summary>Counts every assignment, and keeps nothing of what was kept before.</summary>
    public static async Task CountAnewAsync(TrainingDb db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.StandingCounts.ExecuteDeleteAsync(cancellation);
        await db.DueCounts.ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(
            Counting("COUNT(*)", "a", "e", """FROM "Assignments" AS a JOIN "Employees" AS e ON e."Id" = a."EmployeeId" WHERE TRUE""", grouped: true), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static string SqliteTriggers { get; } = string.Concat(
        from trigger in Triggers
        select $"""
            CREATE TRIGGER IF NOT EXISTS "{trigger.Name}" AFTER {trigger.Event} ON "{trigger.Table}"
            BEGIN {trigger.Body} END;

            """);

    private static string PostgreSqlTriggers { get; } = string.Concat(
        from trigger in Triggers
        select $"""
            CREATE OR REPLACE FUNCTION "{trigger.Name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {trigger.Body} RETURN NULL; END $$;
            CREATE OR REPLACE TRIGGER "{trigger.Name}" AFTER {trigger.Event} ON "{trigger.Table}" FOR EACH ROW EXECUTE FUNCTION "{trigger.Name}"();

            """);

    private static IEnumerable<(string Name, string Event, string Table, string Body)> Triggers
    {
        get
        {
            const string assignments = "Assignments";
            yield return ("Assignments_counted_new", "INSERT", assignments, OfAssignment("NEW", "1"));
            yield return ("Assignments_counted_gone", "DELETE", assignments, OfAssignment("OLD", "-1"));
            yield return ("Assignments_counted_changed", $"UPDATE OF {Fulfilment}", assignments, OfAssignment("OLD", "-1") + OfAssignment("NEW", "1"));
            yield return ("Employees_counted_changed", $"UPDATE OF {Placement}", "Employees", OfEmployee("OLD", "-1") + OfEmployee("NEW", "1"));
        }
    }

    private static string OfAssignment(string row, string by) =>
        Counting(by, row, "e", $"""FROM "Employees" AS e WHERE e."Id" = {row}."EmployeeId" """);

    private static string OfEmployee(string row, string by) =>
        Counting(by, "a", row, $"""FROM "Assignments" AS a WHERE a."EmployeeId" = {row}."Id" """);

    /// <summary>Adds to both counts.</summary>
    /// <param name="by">What is added.</param>
    /// <param name="a">The assignment's name in the statement.</param>
    /// <param name="e">The employee's.</param>
    /// <param name="source">Where both come from.</param>
    private static string Counting(string by, string a, string e, string source, bool grouped = false)
    {
        var (standing, due) = (
            $"""{e}."Unit", {People(e)}, {a}."EditionId", {Stage(a)}, {a}."DueOn" IS NOT NULL""",
            $"""{Stage(a)}, {a}."DueOn", {e}."Unit", {People(e)}, {a}."EditionId" """);
        return
            Adding(Standing, """ "Unit", "People", "EditionId", "Stage", "HasDueOn" """, standing, by, source, grouped)
            + Adding(Due, """ "Stage", "DueOn", "Unit", "People", "EditionId" """, due, by, $"""{source} AND {a}."DueOn" IS NOT NULL""", grouped);
    }

    private static string Adding(string table, string key, string values, string by, string source, bool grouped) => $"""
        INSERT INTO "{table}" ({key}, "Count") SELECT {values}, {by} {source} {(grouped ? "GROUP BY 1, 2, 3, 4, 5" : "")}
        ON CONFLICT ({key}) DO UPDATE SET "Count" = "{table}"."Count" + excluded."Count";

        """;

    /// <summary>Says what <see cref="CountedStages"/> says; the nightly recount, and a test, hold the two together.</summary>
    private static string Stage(string a) => $"""
        CASE
          WHEN {a}."ConfirmedAt" IS NOT NULL AND {a}."DeliveredAt" IS NULL THEN '{CountedStage.Undelivered}'
          WHEN {a}."ConfirmedAt" IS NOT NULL THEN '{CountedStage.Confirmed}'
          WHEN {a}."DeliveredAt" IS NOT NULL THEN '{CountedStage.Unconfirmed}'
          WHEN {a}."SignedOn" IS NOT NULL THEN '{CountedStage.OnTheWay}'
          WHEN {a}."PaperReturnedOn" IS NOT NULL THEN '{CountedStage.OnPaper}'
          WHEN {a}."Exit_Kind" IS NOT NULL THEN '{CountedStage.Closed}'
          WHEN {a}."DeclinedAt" IS NOT NULL THEN '{CountedStage.Declined}'
          ELSE '{CountedStage.Open}' END
        """;

    private static string People(string e) => $"""
        CASE
          WHEN {e}."{nameof(Employee.LeftOn)}" IS NOT NULL THEN '{Register.People.Former}'
          WHEN {e}."{nameof(Employee.SuspendedOn)}" IS NOT NULL THEN '{Register.People.Suspended}'
          ELSE '{Register.People.Active}' END
        """;
}
