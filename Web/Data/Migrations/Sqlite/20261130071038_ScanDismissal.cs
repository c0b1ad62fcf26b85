using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Dismissal_By",
                table: "PaperScans",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Dismissal_Reason",
                table: "PaperScans",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);
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
