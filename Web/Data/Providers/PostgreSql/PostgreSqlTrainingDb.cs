using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data.Mappings;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Data.Providers.PostgreSql;

/// <summary>
/// The same model on PostgreSQL, with migrations of its own. How text is compared does not depend on how the server was set up:
/// by its code points, as SQLite does it, what people are called and where they work as people sort it.
/// </summary>
public sealed class PostgreSqlTrainingDb(DbContextOptions<PostgreSqlTrainingDb> options) : TrainingDb(options)
{
    private const string CodePoints = "C";
    private const string AsPeopleSort = "en-x-icu";

    internal override IDatabaseProvider Provider => PostgreSqlProvider.Instance;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // What mappings call by SQLite's name: two texts that differ in case only are the same.
        builder.HasCollation(Collations.IgnoringCase, locale: "und-u-ks-level2", provider: "icu", deterministic: false);
        builder.Entity<Employee>().Property(employee => employee.Name).UseCollation(AsPeopleSort);
        builder.Entity<Employee>().Property(employee => employee.Unit).UseCollation(AsPeopleSort);
        builder.Entity<StandingCount>().Property(count => count.Unit).UseCollation(AsPeopleSort);
        builder.Entity<DueCount>().Property(count => count.Unit).UseCollation(AsPeopleSort);
        builder.Entity<Account>().Property(account => account.DisplayName).UseCollation(AsPeopleSort);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // How long a text may be is for the rule to say, in a sentence. A mail server's long word must not keep a delivery from being noted.
        configurationBuilder.Properties<string>().HaveColumnType("text").UseCollation(CodePoints);
    }
}
