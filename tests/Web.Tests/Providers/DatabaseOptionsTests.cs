using Microsoft.Extensions.Configuration;
using PolicyTraining.Web.Data.Providers;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>The configuration chooses the database, and a wrong choice is refused in a sentence.</summary>
public sealed class DatabaseOptionsTests
{
    [Theory]
    [InlineData("Sqlite", "", null)]
    [InlineData("sqlite", "Data Source=other.db", null)]
    [InlineData("postgresql", "Host=localhost", null)]
    [InlineData("PostgreSql", "", "ConnectionStrings:Training is empty, and Database:Provider is PostgreSql: say where the server is, as in Host=db.agency.gov;Database=training;Username=training.")]
    [InlineData("Oracle", "Host=localhost", "Database:Provider is 'Oracle': give Sqlite or PostgreSql.")]
    [InlineData("1", "Host=localhost", "Database:Provider is '1': give Sqlite or PostgreSql.")]
    public void A_provider_is_named_and_PostgreSql_needs_a_connection(string provider, string connection, string? fault)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Training", connection)]).Build();

        new DatabaseOptionsValidator(configuration).Validate(null, new() { Provider = provider }).FailureMessage.ShouldBe(fault);
    }
}
