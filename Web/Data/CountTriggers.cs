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

    /// <summary>In the place of those that a version before laid, at no moment without any. The first time, it counts what is there.</summary>
    public static async Task LayAsync(TrainingDb db, CancellationToken cancellation)
    {
        var triggers = TriggersOf(db.Provider.Writer).Select(trigger => db.Provider.Trigger(trigger.Name, trigger.Event, trigger.Table, trigger.Body));
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            await db.Database.ExecuteSqlRawAsync(string.Concat(triggers), cancellation);
            await transaction.CommitAsync(cancellation);
        }

        if (!await db.StandingCounts.AnyAsync(cancellation))
            await CountAnewAsync(db, cancellation);
    }

    /// <summary>Counts every assignment while nobody changes any, and keeps nothing of what was kept before.</summary>
    public static async Task CountAnewAsync(TrainingDb db, CancellationToken cancellation)
    {
        await using var transaction = await db.LockAllAsync<Employee>(cancellation);
        await db.Provider.LockTableAsync(db, "Assignments", cancellation);
        await db.StandingCounts.ExecuteDeleteAsync(cancellation);
        await db.DueCounts.ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(
            Counting("0", "COUNT(*)", "a", "e", """FROM "Assignments" AS a JOIN "Employees" AS e ON e."Id" = a."EmployeeId" WHERE TRUE""", grouped: true), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static IEnumerable<(string Name, string Event, string Table, string Body)> TriggersOf(string writer)
    {
        const string assignments = "Assignments";
        yield return ("Assignments_counted_new", "INSERT", assignments, OfAssignment("NEW", writer, "1"));
        yield return ("Assignments_counted_gone", "DELETE", assignments, OfAssignment("OLD", writer, "-1"));
        yield return ("Assignments_counted_changed", $"UPDATE OF {Fulfilment}", assignments, OfAssignment("OLD", writer, "-1") + OfAssignment("NEW", writer, "1"));
        yield return ("Employees_counted_changed", $"UPDATE OF {Placement}", "Employees", OfEmployee("OLD", writer, "-1") + OfEmployee("NEW", writer, "1"));
    }

    private static string OfAssignment(string row, string writer, string by) =>
        Counting(writer, by, row, "e", $"""FROM "Employees" AS e WHERE e."Id" = {row}."EmployeeId" """);

    private static string OfEmployee(string row, string writer, string by) =>
        Counting(writer, by, "a", row, $"""FROM "Assignments" AS a WHERE a."EmployeeId" = {row}."Id" """);

    /// <summary>Adds to both counts.</summary>
    /// <param name="writer">Whose count it is.</param>
    /// <param name="by">What is added.</param>
    /// <param name="a">The assignment's name in the statement.</param>
    /// <param name="e">The employee's.</param>
    /// <param name="source">Where both come from.</param>
    private static string Counting(string writer, string by, string a, string e, string source, bool grouped = false)
    {
        var (standing, due) = (
            $"""{e}."Unit", {People(e)}, {a}."EditionId", {Stage(a)}, {a}."DueOn" IS NOT NULL, {writer}""",
            $"""{Stage(a)}, {a}."DueOn", {e}."Unit", {People(e)}, {a}."EditionId", {writer}""");
        return
            Adding(Standing, """ "Unit", "People", "EditionId", "Stage", "HasDueOn", "Writer" """, standing, by, source, grouped)
            + Adding(Due, """ "Stage", "DueOn", "Unit", "People", "EditionId", "Writer" """, due, by, $"""{source} AND {a}."DueOn" IS NOT NULL""", grouped);
    }

    private static string Adding(string table, string key, string values, string by, string source, bool grouped) => $"""
        INSERT INTO "{table}" ({key}, "Count") SELECT {values}, {by} {source} {(grouped ? "GROUP BY 1, 2, 3, 4, 5, 6" : "")}
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
