using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ReadByIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Assignments_OnTheWay",
                table: "Assignments");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OnTheWay",
                table: "Assignments",
                column: "DueOn",
                filter: "\"SignedOn\" IS NOT NULL AND \"DeliveredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Queued",
                table: "Outbox",
                column: "QueuedAt",
                filter: "\"State\" = 'Queued'");

            migrationBuilder.Sql(SearchIndex);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Queued",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_OnTheWay",
                table: "Assignments");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OnTheWay",
                table: "Assignments",
                column: "DueOn",
                filter: "\"SignedOn\" IS NOT NULL AND \"DeliveredAt\" IS NULL AND \"ConfirmedAt\" IS NULL");

            migrationBuilder.Sql("""DROP INDEX IF EXISTS "IX_Employees_Search";""");
        }

        /// <summary>
        /// For what <see cref="Providers.PostgreSql.PostgreSqlProvider.Matches"/> asks. Where the server does not have the extension, or
        /// whoever migrates may not add it, a search looks at every name.
        /// </summary>
        private const string SearchIndex = """
            DO $$
            BEGIN
              IF NOT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN RETURN; END IF;
              BEGIN
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
              EXCEPTION WHEN insufficient_privilege THEN RETURN;
              END;
              CREATE INDEX "IX_Employees_Search" ON "Employees" USING gin (
                lower("Name" COLLATE "und-x-icu") gin_trgm_ops,
                lower("Email" COLLATE "und-x-icu") gin_trgm_ops,
                lower("Number" COLLATE "und-x-icu") gin_trgm_ops);
            END $$;
            """;
    }
}
