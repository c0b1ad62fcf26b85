using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PolicyTraining.Web.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CountsOfAUnit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_DueCounts_Unit_Stage",
                table: "DueCounts",
                columns: new[] { "Unit", "Stage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DueCounts_Unit_Stage",
                table: "DueCounts");
        }
    }
}
