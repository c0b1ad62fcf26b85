using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Data.Providers.Sqlite;

/// <summary>
/// An index of any three signs in a row of a name, an e-mail address or an employee number (FTS5), so that a search need not look at
/// everybody. Triggers keep it, and are laid after every migration, since one that rebuilds a table loses the table's triggers.
/// </summary>
/// <remarks>
/// It knows people by a number that is theirs for good, and not by that of their row: SQLite numbers the rows of a table anew in a backup
/// where its key is a text, and a restored register would find others.
/// </remarks>
internal static class SqliteSearchIndex
{
    /// <summary>Of less there is nothing in it.</summary>
    private const int Signs = 3;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS "SearchedEmployees" ("Number" INTEGER PRIMARY KEY, "EmployeeId" TEXT NOT NULL UNIQUE);
        CREATE VIRTUAL TABLE IF NOT EXISTS "EmployeeSearch" USING fts5("Name", "Email", "Number", tokenize='trigram', content='', contentless_delete=1);

        """;

    private const string IndexNew = """
        INSERT INTO "EmployeeSearch" (rowid, "Name", "Email", "Number")
        SELECT "Number", NEW."Name", NEW."Email", NEW."Number" FROM "SearchedEmployees" WHERE "EmployeeId" = NEW."Id";
        """;

    private const string ForgetOld = """
        DELETE FROM "EmployeeSearch" WHERE rowid = (SELECT "Number" FROM "SearchedEmployees" WHERE "EmployeeId" = OLD."Id");
        """;

    private const string IndexEverybody = """
        INSERT INTO "SearchedEmployees" ("EmployeeId") SELECT "Id" FROM "Employees";
        INSERT INTO "EmployeeSearch" (rowid, "Name", "Email", "Number")
        SELECT known."Number", employee."Name", employee."Email", employee."Number"
        FROM "SearchedEmployees" AS known JOIN "Employees" AS employee ON employee."Id" = known."EmployeeId";
        """;

    private static string Definition { get; } = Tables
        + Trigger("new", "INSERT", $"""INSERT INTO "SearchedEmployees" ("EmployeeId") VALUES (NEW."Id"); {IndexNew}""")
        + Trigger("changed", """UPDATE OF "Name", "Email", "Number" """, ForgetOld + IndexNew)
        + Trigger("gone", "DELETE", $"""{ForgetOld} DELETE FROM "SearchedEmployees" WHERE "EmployeeId" = OLD."Id";""");

    /// <summary>The first time, it indexes who is there.</summary>
    public static async Task LayAsync(TrainingDb db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(Definition, cancellation);
        if (!await db.Database.SqlQuery<long>($"""SELECT "Number" AS "Value" FROM "SearchedEmployees" """).AnyAsync(cancellation))
            await db.Database.ExecuteSqlRawAsync(IndexEverybody, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <returns>Whoever has the text somewhere, in whatever case; null where it is too short for the index.</returns>
    public static IQueryable<Guid>? Find(TrainingDb db, string text)
    {
        if (text.EnumerateRunes().Count() < Signs)
            return null;

        var phrase = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return db.Database.SqlQuery<Guid>($"""
            SELECT known."EmployeeId" AS "Value"
            FROM "EmployeeSearch" JOIN "SearchedEmployees" AS known ON known."Number" = "EmployeeSearch".rowid
            WHERE "EmployeeSearch" MATCH {phrase}
            """);
    }

    private static string Trigger(string name, string act, string body) =>
        SqliteProvider.Instance.Trigger($"Employees_searched_{name}", act, "Employees", body);
}
