using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.Sqlite
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

            migrationBuilder.Sql(CountsAnew("WITHOUT ROWID"));
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

            migrationBuilder.Sql(CountsAnew(""));
        }

        /// <summary>
        /// Without a rowid the key is the table, so that what is read by it is found there. Counts are made anew at the next start when
        /// there are none.
        /// </summary>
        private static string CountsAnew(string how) => $"""
            DELETE FROM "StandingCounts";
            DROP TABLE "DueCounts";
            CREATE TABLE "DueCounts" (
                "Stage" TEXT NOT NULL,
                "DueOn" TEXT NOT NULL,
                "Unit" TEXT NOT NULL,
                "People" TEXT NOT NULL,
                "EditionId" TEXT NOT NULL,
                "Writer" INTEGER NOT NULL,
                "Count" INTEGER NOT NULL,
                CONSTRAINT "PK_DueCounts" PRIMARY KEY ("Stage", "DueOn", "Unit", "People", "EditionId", "Writer")
            ) {how};
            """;
    }
}
