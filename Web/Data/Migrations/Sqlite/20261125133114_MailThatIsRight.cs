using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailThatIsRight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_ReminderClaims",
                table: "ReminderClaims");

            migrationBuilder.RenameColumn(
                name: "Step",
                table: "ReminderClaims",
                newName: "Kind");

            migrationBuilder.AddColumn<int>(
                name: "Days",
                table: "ReminderClaims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "MessageId",
                table: "ReminderClaims",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Extensions",
                table: "Assignments",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Pauses",
                table: "Assignments",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ReminderClaims",
                table: "ReminderClaims",
                columns: new[] { "AssignmentId", "Kind", "Days", "DueOn" });

            migrationBuilder.CreateTable(
                name: "CalendarChanges",
                columns: table => new
                {
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsWorkday = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarChanges", x => x.On);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReminderClaims_MessageId",
                table: "ReminderClaims",
                column: "MessageId");

            migrationBuilder.MoveLadder();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarChanges");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ReminderClaims",
                table: "ReminderClaims");

            migrationBuilder.DropIndex(
                name: "IX_ReminderClaims_MessageId",
                table: "ReminderClaims");

            migrationBuilder.DropColumn(
                name: "Days",
                table: "ReminderClaims");

            migrationBuilder.DropColumn(
                name: "MessageId",
                table: "ReminderClaims");

            migrationBuilder.DropColumn(
                name: "Extensions",
                table: "Assignments");

            migrationBuilder.DropColumn(
                name: "Pauses",
                table: "Assignments");

            migrationBuilder.RenameColumn(
                name: "Kind",
                table: "ReminderClaims",
                newName: "Step");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ReminderClaims",
                table: "ReminderClaims",
                columns: new[] { "AssignmentId", "Step", "DueOn" });
        }
    }
}
