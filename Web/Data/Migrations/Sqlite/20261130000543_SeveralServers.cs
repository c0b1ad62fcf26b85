using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SeveralServers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Counts are made anew at the next start when there are none. Rebuilding the tables for a wider key would leave them by
            // halves if it were interrupted.
            migrationBuilder.DropTable(
                name: "DueCounts");

            migrationBuilder.DropTable(
                name: "StandingCounts");

            migrationBuilder.CreateTable(
                name: "DueCounts",
                columns: table => new
                {
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    People = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Writer = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueCounts", x => new { x.Stage, x.DueOn, x.Unit, x.People, x.EditionId, x.Writer });
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
                    Writer = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingCounts", x => new { x.Unit, x.People, x.EditionId, x.Stage, x.HasDueOn, x.Writer });
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DueCounts");

            migrationBuilder.DropTable(
                name: "StandingCounts");

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
        }
    }
}
