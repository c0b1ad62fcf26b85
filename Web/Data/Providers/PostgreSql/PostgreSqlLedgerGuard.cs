using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Data.Providers.PostgreSql;

/// <summary>Has PostgreSQL itself refuse to change, delete or empty what the ledger holds.</summary>
internal static class PostgreSqlLedgerGuard
{
    private const string Function = """
        CREATE OR REPLACE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only: % is refused.', TG_TABLE_NAME, TG_OP; END $$;

        """;

    private static string Sql { get; } = Function + string.Concat(
        LedgerTables.All.Select(table => $"""
            CREATE OR REPLACE TRIGGER "{table}_refuses_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();

            """));

    public static Task LayAsync(TrainingDb db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync(Sql, cancellation);
}
