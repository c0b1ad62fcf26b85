using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterAtScale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DueCounts",
                columns: table => new
                {
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    People = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueCounts", x => new { x.Stage, x.DueOn, x.Unit, x.People, x.EditionId });
                });

            migrationBuilder.CreateTable(
                name: "StandingCounts",
                columns: table => new
                {
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    People = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HasDueOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingCounts", x => new { x.Unit, x.People, x.EditionId, x.Stage, x.HasDueOn });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Closed",
                table: "Assignments",
                column: "DueOn",
                filter: "\"Exit_Kind\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OnPaper",
                table: "Assignments",
                column: "DueOn",
                filter: "\"PaperReturnedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OnTheWay",
                table: "Assignments",
                column: "DueOn",
                filter: "\"SignedOn\" IS NOT NULL AND \"DeliveredAt\" IS NULL AND \"ConfirmedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Outstanding",
                table: "Assignments",
                column: "DueOn",
                filter: "\"SignedOn\" IS NULL AND \"PaperReturnedOn\" IS NULL AND \"Exit_Kind\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Outstanding_Received",
                table: "Assignments",
                column: "Receipt_On",
                filter: "\"SignedOn\" IS NULL AND \"PaperReturnedOn\" IS NULL AND \"Exit_Kind\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Unconfirmed",
                table: "Assignments",
                column: "DueOn",
                filter: "\"DeliveredAt\" IS NOT NULL AND \"ConfirmedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Undelivered",
                table: "Assignments",
                column: "DueOn",
                filter: "\"DeliveredAt\" IS NULL AND \"ConfirmedAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DueCounts");

            migrationBuilder.DropTable(
                name: "StandingCounts");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_Closed",
                table: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_OnPaper",
                table: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_OnTheWay",
                table: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_Outstanding",
                table: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_Outstanding_Received",
                table: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_Unconfirmed",
                table: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_Undelivered",
                table: "Assignments");
        }
    }
}
