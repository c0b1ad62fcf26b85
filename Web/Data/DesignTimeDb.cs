using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PolicyTraining.Web.Data.Providers.PostgreSql;

namespace PolicyTraining.Web.Data;

/// <summary>Lets <c>dotnet ef migrations add --context TrainingDb</c> see the model on SQLite without starting the program.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<TrainingDb>
{
    public TrainingDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<TrainingDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>The same on PostgreSQL, for <c>--context PostgreSqlTrainingDb</c>.</summary>
internal sealed class DesignTimePostgreSqlDb : IDesignTimeDbContextFactory<PostgreSqlTrainingDb>
{
    public PostgreSqlTrainingDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlTrainingDb>().UseNpgsql().Options);
}
