using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PolicyTraining.Web.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the program.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<TrainingDb>
{
    public TrainingDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<TrainingDb>().UseSqlite("Data Source=:memory:").Options);
}
