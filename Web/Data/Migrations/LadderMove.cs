using Microsoft.EntityFrameworkCore.Migrations;

namespace PolicyTraining.Web.Data.Migrations;

/// <summary>
/// Claims of the two reminders there were become claims of the ladder's steps, each with the letter it sent; and the ladder looks
/// at once at whatever is still outstanding, since it has steps now that were not there before. Called in place of dropping the
/// old table.
/// </summary>
internal static class LadderMove
{
    public static void MoveLadder(this MigrationBuilder migration) => migration.Sql(
        """
        INSERT INTO "LadderClaims" ("AssignmentId", "Kind", "Days", "DueOn", "ClaimedAt", "MessageId")
        SELECT "AssignmentId", "Step", CASE "Step" WHEN 'BeforeDue' THEN 4 ELSE 1 END, "DueOn", "ClaimedAt", COALESCE((
            SELECT "Id" FROM "Outbox"
            WHERE "Outbox"."AssignmentId" = "ReminderClaims"."AssignmentId"
              AND "Outbox"."Kind" = CASE "ReminderClaims"."Step" WHEN 'BeforeDue' THEN 'ReminderBeforeDue' ELSE 'OverdueReminder' END
            ORDER BY "QueuedAt" LIMIT 1), '00000000-0000-0000-0000-000000000000')
        FROM "ReminderClaims";
        DROP TABLE "ReminderClaims";
        UPDATE "Assignments" SET "Extensions" = '[]', "Pauses" = '[]';
        UPDATE "Assignments" SET "NextReminderOn" = "Receipt_On"
        WHERE "DueOn" IS NOT NULL AND "DeclinedAt" IS NULL
          AND "SignedOn" IS NULL AND "PaperReturnedOn" IS NULL AND "Exit_Kind" IS NULL;
        """);
}
