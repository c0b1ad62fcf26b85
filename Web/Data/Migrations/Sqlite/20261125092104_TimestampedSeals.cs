using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TimestampedSeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "StampedAt",
                table: "SealedDocuments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TimestampWait",
                columns: table => new
                {
                    CertificationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimestampWait", x => x.CertificationId);
                    table.ForeignKey(
                        name: "FK_TimestampWait_Certifications_CertificationId",
                        column: x => x.CertificationId,
                        principalTable: "Certifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SealedDocuments_Sha256",
                table: "SealedDocuments",
                column: "Sha256");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TimestampWait");

            migrationBuilder.DropIndex(
                name: "IX_SealedDocuments_Sha256",
                table: "SealedDocuments");

            migrationBuilder.DropColumn(
                name: "StampedAt",
                table: "SealedDocuments");
        }
    }
}
