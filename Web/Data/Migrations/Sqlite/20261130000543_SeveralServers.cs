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
            migrationBuilder.DropPrimaryKey(
                name: "PK_StandingCounts",
                table: "StandingCounts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_DueCounts",
                table: "DueCounts");

            migrationBuilder.AddColumn<int>(
                name: "Writer",
                table: "StandingCounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Writer",
                table: "DueCounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_StandingCounts",
                table: "StandingCounts",
                columns: new[] { "Unit", "People", "EditionId", "Stage", "HasDueOn", "Writer" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_DueCounts",
                table: "DueCounts",
                columns: new[] { "Stage", "DueOn", "Unit", "People", "EditionId", "Writer" });

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

            migrationBuilder.DropPrimaryKey(
                name: "PK_StandingCounts",
                table: "StandingCounts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_DueCounts",
                table: "DueCounts");

            migrationBuilder.DropColumn(
                name: "Writer",
                table: "StandingCounts");

            migrationBuilder.DropColumn(
                name: "Writer",
                table: "DueCounts");

            migrationBuilder.AddPrimaryKey(
                name: "PK_StandingCounts",
                table: "StandingCounts",
                columns: new[] { "Unit", "People", "EditionId", "Stage", "HasDueOn" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_DueCounts",
                table: "DueCounts",
                columns: new[] { "Stage", "DueOn", "Unit", "People", "EditionId" });
        }
    }
}
