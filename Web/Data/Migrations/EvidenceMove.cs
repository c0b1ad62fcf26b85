using Microsoft.EntityFrameworkCore.Migrations;

namespace PolicyTraining.Web.Data.Migrations;

/// <summary>
/// Evidence and signed name move out of the certification's row into one of their own, so that they can be destroyed at the end
/// of their retention without changing the certification. Called once the new table is there; the columns are dropped here,
/// since the provider for SQLite would rebuild the table outside of the migration's transaction.
/// </summary>
internal static class EvidenceMove
{
    public static void MoveEvidence(this MigrationBuilder migration) => migration.Sql(
        """
        INSERT INTO "RecordedEvidence" ("CertificationId", "SignedName", "Text")
        SELECT "Id", "SignedName", "Evidence" FROM "Certifications";
        ALTER TABLE "Certifications" DROP COLUMN "Evidence";
        ALTER TABLE "Certifications" DROP COLUMN "SignedName";
        """);
}
