using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>Whoever changes the model adds a migration for each provider. Needs no server.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Sqlites_migrations_lead_to_the_model() => HasPendingChanges(new DesignTimeDb().CreateDbContext([])).ShouldBeFalse(
        "dotnet ef migrations add NAME --project Web --context TrainingDb --output-dir Data/Migrations/Sqlite");

    [Fact]
    public void PostgreSqls_migrations_lead_to_the_model() => HasPendingChanges(new DesignTimePostgreSqlDb().CreateDbContext([])).ShouldBeFalse(
        "dotnet ef migrations add NAME --project Web --context PostgreSqlTrainingDb --output-dir Data/Migrations/PostgreSql");

    [Fact]
    public void Each_provider_has_migrations_of_its_own()
    {
        using var sqlite = new DesignTimeDb().CreateDbContext([]);
        using var postgres = new DesignTimePostgreSqlDb().CreateDbContext([]);

        sqlite.Database.GetMigrations().ShouldNotBeEmpty();
        postgres.Database.GetMigrations().ShouldNotBeEmpty();
        sqlite.Database.GetMigrations().ShouldNotContain(name => postgres.Database.GetMigrations().Contains(name));
    }

    private static bool HasPendingChanges(TrainingDb db)
    {
        using (db)
            return db.Database.HasPendingModelChanges();
    }
}
