using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailThatGetsThrough : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reached",
                table: "Outbox",
                type: "TEXT",
                maxLength: 600,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MailPauses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    BeganBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Lasts = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailPauses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailProblems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAgainAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentAgainBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DismissedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DismissedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DismissedBecause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailProblems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailProblems_Outbox_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ClaimedAt",
                table: "Outbox",
                column: "ClaimedAt");

            migrationBuilder.CreateIndex(
                name: "IX_MailPauses_Lasts",
                table: "MailPauses",
                column: "Lasts",
                unique: true,
                filter: "\"Lasts\"");

            migrationBuilder.CreateIndex(
                name: "IX_MailProblems_MessageId",
                table: "MailProblems",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_MailProblems_Since",
                table: "MailProblems",
                column: "Since",
                filter: "\"SentAgainAt\" IS NULL AND \"DismissedAt\" IS NULL");

            migrationBuilder.OpenProblemsOfFormerFailures();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailPauses");

            migrationBuilder.DropTable(
                name: "MailProblems");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_ClaimedAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Reached",
                table: "Outbox");
        }
    }
}
