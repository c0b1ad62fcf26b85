using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterActions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BulkActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verb = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Definition = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoFinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false, collation: "NOCASE"),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulkItems",
                columns: table => new
                {
                    ActionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SeenDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SeenStanding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SeenSupervisorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAfter = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MadeId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkItems", x => new { x.ActionId, x.AssignmentId });
                    table.ForeignKey(
                        name: "FK_BulkItems_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BulkItems_BulkActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "BulkActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_Name",
                table: "Employees",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_Unit_Name",
                table: "Employees",
                columns: new[] { "Unit", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Receipt_On",
                table: "Assignments",
                column: "Receipt_On");

            migrationBuilder.CreateIndex(
                name: "IX_BulkActions_FinishedAt",
                table: "BulkActions",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_BulkActions_PlannedAt",
                table: "BulkActions",
                column: "PlannedAt");

            migrationBuilder.CreateIndex(
                name: "IX_BulkItems_ActionId_State",
                table: "BulkItems",
                columns: new[] { "ActionId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkItems_AssignmentId",
                table: "BulkItems",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId_Name",
                table: "SavedViews",
                columns: new[] { "OwnerId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulkItems");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "BulkActions");

            migrationBuilder.DropIndex(
                name: "IX_Employees_Name",
                table: "Employees");

            migrationBuilder.DropIndex(
                name: "IX_Employees_Unit_Name",
                table: "Employees");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_Receipt_On",
                table: "Assignments");
        }
    }
}
