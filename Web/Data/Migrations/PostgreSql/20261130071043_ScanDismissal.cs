using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ScanDismissal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "Dismissal_At",
                table: "PaperScans",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Dismissal_By",
                table: "PaperScans",
                type: "text",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Dismissal_Reason",
                table: "PaperScans",
                type: "text",
                maxLength: 2000,
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Dismissal_At",
                table: "PaperScans");

            migrationBuilder.DropColumn(
                name: "Dismissal_By",
                table: "PaperScans");

            migrationBuilder.DropColumn(
                name: "Dismissal_Reason",
                table: "PaperScans");
        }
    }
}
