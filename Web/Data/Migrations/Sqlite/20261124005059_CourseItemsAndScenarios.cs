using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CourseItemsAndScenarios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A chosen option's id is a response as it stands: answers given before this migration are kept.
            migrationBuilder.RenameColumn(
                name: "OptionId",
                table: "PracticeAnswers",
                newName: "Response");

            migrationBuilder.RenameColumn(
                name: "ChosenOptionId",
                table: "AttemptQuestion",
                newName: "Response");

            migrationBuilder.RenameColumn(
                name: "OptionOrder",
                table: "AttemptQuestion",
                newName: "PartOrder");

            migrationBuilder.AddColumn<Guid>(
                name: "Key",
                table: "PracticeAnswers",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "InquiryId",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnswerDrafts",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Response = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerDrafts", x => new { x.AssignmentId, x.ItemId });
                    table.ForeignKey(
                        name: "FK_AnswerDrafts_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inquiries_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BulletinNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Clause = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ScenarioSteps",
                columns: table => new
                {
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScenarioId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Run = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    NodeId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ChoiceId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScenarioSteps", x => new { x.AssignmentId, x.ScenarioId, x.Run, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_ScenarioSteps_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAnswers_AssignmentId_Key",
                table: "PracticeAnswers",
                columns: new[] { "AssignmentId", "Key" },
                unique: true,
                filter: "\"Key\" <> '00000000-0000-0000-0000-000000000000'");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_AssignmentId",
                table: "Inquiries",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_To_AnsweredAt",
                table: "Inquiries",
                columns: new[] { "To", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedAnswers_BulletinNumber_Clause",
                table: "PublishedAnswers",
                columns: new[] { "BulletinNumber", "Clause" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerDrafts");

            migrationBuilder.DropTable(
                name: "Inquiries");

            migrationBuilder.DropTable(
                name: "PublishedAnswers");

            migrationBuilder.DropTable(
                name: "ScenarioSteps");

            migrationBuilder.DropIndex(
                name: "IX_PracticeAnswers_AssignmentId_Key",
                table: "PracticeAnswers");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "PracticeAnswers");

            migrationBuilder.RenameColumn(
                name: "Response",
                table: "PracticeAnswers",
                newName: "OptionId");

            migrationBuilder.DropColumn(
                name: "InquiryId",
                table: "Outbox");

            migrationBuilder.RenameColumn(
                name: "Response",
                table: "AttemptQuestion",
                newName: "ChosenOptionId");

            migrationBuilder.RenameColumn(
                name: "PartOrder",
                table: "AttemptQuestion",
                newName: "OptionOrder");
        }
    }
}
