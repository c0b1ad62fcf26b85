using Microsoft.EntityFrameworkCore.Migrations;

namespace PolicyTraining.Web.Data.Migrations;

/// <summary>What the mail server refused before there were mail problems is a problem too. Called once their table is there.</summary>
internal static class FormerFailures
{
    public static void OpenProblemsOfFormerFailures(this MigrationBuilder migration) => migration.Sql(
        """
        INSERT INTO "MailProblems" ("Id", "MessageId", "Kind", "Address", "Words", "Since", "At")
        SELECT "Id", "Id", 'AddressRefused', COALESCE("Recipient", ''), COALESCE("Outcome", ''), COALESCE("ClaimedAt", "QueuedAt"), COALESCE("ClaimedAt", "QueuedAt")
        FROM "Outbox" WHERE "State" = 'Failed';
        """);
}
